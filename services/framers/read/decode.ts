import { AppError } from '../../errors.js'

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte)

/** First bytes of files that are documents, but of a kind that no reader knows yet. */
const DOCUMENTS: ReadonlyArray<readonly [string, readonly number[]]> = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['DOCX or another ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]]
]

const READABLE = 'plain text, Markdown, HTML, PDF, Word (.docx), Akoma Ntoso XML and OSCAL catalogs are read: save or convert the document as one of them'

/** UTF-16 text, where a byte order mark says so; else null. */
function decodeUtf16 (source: string, bytes: Uint8Array): string | null {
  const encoding = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null
  if (encoding === null) return null
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError('INPUT_ENCODING', `\`${source}\` begins with a UTF-16 mark, but is not valid UTF-16`, { cause, place: { file: source } })
  }
}

/** Position of the first byte that no valid UTF-8 text has there; the length where there is none. */
export function firstInvalidByte (bytes: Uint8Array): number {
  const decodes = (end: number): boolean => {
    try {
      // `stream` tolerates a sequence that is cut by the end.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true })
      return true
    } catch { return false }
  }
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (decodes(middle)) low = middle
    else high = middle - 1
  }
  return low
}

function lineOf (bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let index = 0; index < offset; index++) if (bytes[index] === 0x0a) line++
  return line
}

/** The first bytes of a file tell that it is none of ours, whatever its name says. */
function refuseBinary (source: string, bytes: Uint8Array): void {
  for (const [name, magic] of DOCUMENTS) {
    if (startsWith(bytes, magic)) {
      throw new AppError('INPUT_UNSUPPORTED', `\`${source}\` is ${name}, which no reader knows yet`, { place: { file: source }, advice: READABLE })
    }
  }
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    throw new AppError('INPUT_BINARY', `\`${source}\` is not text: a zero byte at offset ${nul}`, { place: { file: source, offset: nul }, advice: READABLE })
  }
}

/**
 * The bytes of a document as text: UTF-8, or UTF-16 with its mark; NFC, `\n` line ends, no byte order mark.
 * Throws INPUT_EMPTY, INPUT_BINARY, INPUT_UNSUPPORTED, INPUT_ENCODING.
 */
export function decode (source: string, bytes: Uint8Array): string {
  let text = decodeUtf16(source, bytes)
  if (text === null) {
    refuseBinary(source, bytes)
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch (cause) {
      const offset = firstInvalidByte(bytes)
      const line = lineOf(bytes, offset)
      throw new AppError('INPUT_ENCODING', `\`${source}\` is not valid UTF-8: byte ${offset}, line ${line}`, { cause, place: { file: source, offset, line }, advice: 'save the document as UTF-8' })
    }
  }
  const normalised = text.replace(/\r\n?|\u2028|\u2029/g, '\n').normalize('NFC')
  if (!/\S/.test(normalised)) throw new AppError('INPUT_EMPTY', `\`${source}\` holds no text`, { place: { file: source } })
  return normalised
}
