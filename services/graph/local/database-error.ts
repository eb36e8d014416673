import type { ErrorCode } from '../../errors.js'
import { AppError, DATABASE_WAYS_OUT } from '../../errors.js'

/** An error of the private Neo4j: what to do about this one, then the three ways out of all of them. */
export const databaseError = (code: ErrorCode, message: string, advice: string | null, cause?: unknown): AppError =>
  new AppError(code, message, { cause, advice: advice === null ? DATABASE_WAYS_OUT : `${advice}; otherwise ${DATABASE_WAYS_OUT}` })
