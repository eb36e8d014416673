import type { Token } from 'markdown-it'
import type { InlineBuffer } from './inline-buffer.js'

/** What stands for an image: its description, without marks. */
function altOf (image: Token): string {
  const words: string[] = []
  const tasks: Token[] = [image]
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (task.children === null) words.push(/break$/.test(task.type) ? ' ' : task.type === 'html_inline' ? '' : task.content)
    else for (let index = task.children.length - 1; index >= 0; index--) tasks.push(task.children[index] as Token)
  }
  return words.join('')
}

function writeToken (token: Token, buffer: InlineBuffer): void {
  switch (token.type) {
    case 'text':
    case 'text_special':
    case 'code_inline':
      buffer.text(token.content, null)
      break
    case 'softbreak':
    case 'hardbreak':
      buffer.text(' ', null)
      break
    case 'em_open':
    case 'strong_open':
      buffer.openEmphasis()
      break
    case 'em_close':
    case 'strong_close':
      buffer.closeEmphasis()
      break
    case 'image':
      buffer.text(altOf(token), null)
      break
    case 'html_inline':
      if (/^<br\b/i.test(token.content)) buffer.text(' ', null)
      break
    default: break
  }
}

/** Puts the words of a block into the buffer; links and code lose their marks, emphasis becomes ranges. */
export function writeWords (content: string, tokens: readonly Token[] | null, buffer: InlineBuffer): void {
  if (tokens === null) buffer.text(content, null)
  else for (const token of tokens) writeToken(token, buffer)
}
