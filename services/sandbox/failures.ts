import { AppError } from '../errors.js'

const place = (file: string): { place: { file: string } } => ({ place: { file } })

export const tooSlow = (source: string, limitMs: number): AppError =>
  new AppError('INPUT_TIMEOUT', `\`${source}\` was not read within ${limitMs} ms`, { ...place(source), advice: 'split the document, or raise STUDIO_PARSE_TIMEOUT_MS' })

export const tooMuchMemory = (source: string, limitMb: number): AppError =>
  new AppError('INPUT_MEMORY', `reading \`${source}\` needed more than ${limitMb} MiB of memory`, { ...place(source), advice: 'split the document, or raise STUDIO_PARSE_MEMORY_MB' })

export const interrupted = (source: string): AppError => new AppError('INTERRUPTED', `reading \`${source}\` was stopped`, place(source))

export const closed = (source: string): AppError => new AppError('INTERRUPTED', `\`${source}\` was not read: the program is ending`, place(source))

export const busy = (source: string, waiting: number): AppError =>
  new AppError('PARSER_BUSY', `\`${source}\` was not read: ${waiting} documents wait already`, { ...place(source), advice: 'try again later, or raise STUDIO_PARSE_WORKERS' })

/** The process is gone and nobody killed it: out of memory where its last words say so, else a crash. */
export function endedWithoutAnswer (source: string, lastWords: string, limitMb: number): AppError {
  if (/heap out of memory|allocation failed|out of memory/i.test(lastWords)) return tooMuchMemory(source, limitMb)
  return new AppError('INPUT_CRASHED', `the process that read \`${source}\` ended without an answer`,
    { ...place(source), advice: 'the other documents are not affected; please report it with the document', ...lastWords === '' ? {} : { cause: new Error(lastWords) } })
}
