import type { SourceFormat } from '../../norms/expression.js'

/** How much of the beginning is looked at. */
const PROBE = 20_000

const EXTENSIONS: Readonly<Record<string, SourceFormat>> = {
  md: 'MARKDOWN', markdown: 'MARKDOWN', mdown: 'MARKDOWN', mkd: 'MARKDOWN', html: 'HTML', htm: 'HTML', xhtml: 'HTML'
}

/** Signs of Markdown that plain text hardly ever has: two different ones are needed. */
const MARKDOWN_SIGNS: readonly RegExp[] = [
  /^---\n[\s\S]*?\n---\n/, /^#{1,6} \S/m, /^ {0,3}[-*+] \S/m, /\[[^\]\n]+\]\([^)\n]+\)/, /\*\*[^*\n]+\*\*/, /^```/m, /^\|.*\|\n\|[ :|-]+\|/m, /^> \S/m
]

/** One blank, declaration or comment at the beginning of XML or HTML. */
const PROLOG = /\s+|<\?xml[^>]*>|<!--[\s\S]*?-->/y

/** Where blanks, the declaration and comments end. One after the other: a repeated group of lazy comments has endless ways to match. */
function afterProlog (probe: string): number {
  PROLOG.lastIndex = 0
  let end = 0
  while (PROLOG.test(probe)) end = PROLOG.lastIndex
  return end
}

/** Which reader a document needs: told by its content first, and by its name where the content leaves it open. */
export function detectFormat (source: string, text: string): SourceFormat {
  const probe = text.slice(0, PROBE)
  if (/^(<!doctype\s+html|<html[\s>])/i.test(probe.slice(afterProlog(probe)))) return 'HTML'
  const byName = EXTENSIONS[/\.([a-z]+)$/i.exec(source)?.[1]?.toLowerCase() ?? '']
  if (byName !== undefined) return byName
  if (/^\s*<(body|div|p|table|h[1-6]|article|main|section)[\s>]/i.test(probe)) return 'HTML'
  return MARKDOWN_SIGNS.filter(sign => sign.test(probe)).length >= 2 ? 'MARKDOWN' : 'TEXT'
}
