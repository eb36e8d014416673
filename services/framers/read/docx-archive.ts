import { fromBuffer } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { AppError } from '../../errors.js'

const MAX_ENTRIES = 2_000
/** Bytes of all parts together, counted while they are inflated: what an archive declares is never believed. */
const MAX_BYTES = 200_000_000
/** Prose shrinks to a tenth, hardly ever to a hundredth; small parts may do as they like. */
const MAX_RATIO = 200
const SMALL = 2_000_000

/** Some programs number their main part. */
const MAIN = /^word\/document\d*\.xml$/

const KINDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^xl\/workbook\./, 'an Excel workbook'], [/^ppt\/presentation\./, 'a PowerPoint presentation'], [/^META-INF\/container\.xml$/, 'an e-book (EPUB)'], [/^mimetype$/, 'an OpenDocument file'], [/^META-INF\/MANIFEST\.MF$/, 'a Java archive']
]

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))

const open = (bytes: Uint8Array): Promise<ZipFile> => new Promise((resolve, reject) => {
  fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true, validateEntrySizes: false }, (error, zip) => error === null ? resolve(zip) : reject(error))
})

/** The bytes of an entry, up to a limit; the stream is ended at once where it would pass it. */
const inflate = (zip: ZipFile, entry: Entry, limit: number, tooLarge: () => AppError): Promise<Buffer> => new Promise((resolve, reject) => {
  zip.openReadStream(entry, (error, stream) => {
    if (error !== null) {
      reject(error)
      return
    }
    const chunks: Buffer[] = []
    let size = 0
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else {
        stream.destroy()
        reject(tooLarge())
      }
    })
    stream.on('error', reject)
    stream.on('end', () => resolve(Buffer.concat(chunks, size)))
  })
})

/**
 * The wanted parts of a Word document, inflated, by their names. Names are compared, never used as paths.
 * @throws AppError INPUT_UNSUPPORTED for other archives, INPUT_TOO_LARGE for what inflates to too much, INPUT_INVALID for broken ones
 */
export async function readDocxParts (source: string, bytes: Uint8Array, wanted: (name: string) => boolean): Promise<{ parts: Map<string, Buffer>, names: ReadonlySet<string> }> {
  const place = { file: source }
  const tooLarge = (what: string): AppError => new AppError('INPUT_TOO_LARGE', `\`${source}\` ${what}`, { place, advice: 'save the document anew from the program that made it' })
  const parts = new Map<string, Buffer>()
  const names = new Set<string>()
  let total = 0
  try {
    const zip = await open(bytes)
    if (zip.entryCount > MAX_ENTRIES) throw tooLarge(`is an archive of more than ${MAX_ENTRIES} parts`)
    await new Promise<void>((resolve, reject) => {
      zip.on('error', reject)
      zip.on('end', resolve)
      zip.on('entry', (entry: Entry) => {
        const read = async (): Promise<void> => {
          if (names.size >= MAX_ENTRIES) throw tooLarge(`is an archive of more than ${MAX_ENTRIES} parts`)
          names.add(entry.fileName)
          if (wanted(entry.fileName) && !parts.has(entry.fileName)) {
            const limit = Math.min(MAX_BYTES - total, Math.max(SMALL, entry.compressedSize * MAX_RATIO))
            const part = await inflate(zip, entry, limit, () => tooLarge(`inflates to far more than it should: a part of ${entry.compressedSize} bytes to more than ${limit}`))
            total += part.length
            parts.set(entry.fileName, part)
          }
          zip.readEntry()
        }
        read().catch(reject)
      })
      zip.readEntry()
    }).finally(() => zip.close())
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('INPUT_INVALID', `\`${source}\` is a broken or encrypted archive`, { cause: error, place, advice: 'open it in Word and save it anew' })
  }
  if (![...names].some(name => MAIN.test(name))) {
    const kind = KINDS.find(([pattern]) => [...names].some(name => pattern.test(name)))?.[1] ?? 'a ZIP archive without a Word document'
    throw new AppError('INPUT_UNSUPPORTED', `\`${source}\` is ${kind}, which no reader knows`, { place, advice: 'of such archives, Word documents (.docx) are read: save the document as one, or as PDF, HTML or text' })
  }
  return { parts, names }
}
