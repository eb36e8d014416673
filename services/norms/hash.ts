import { createHash } from 'node:crypto'

/** `sha256:` and the lower-case hex digest of the UTF-8 bytes of the text. */
export const sha256 = (text: string): string =>
  `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`
