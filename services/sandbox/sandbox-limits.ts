import type { Config } from '../config.js'
import type { SandboxLimits } from './create-sandboxed-parser.js'

type ParseSettings = Pick<Config, 'STUDIO_PARSE_TIMEOUT_MS' | 'STUDIO_PARSE_MEMORY_MB' | 'STUDIO_PARSE_WORKERS' | 'STUDIO_PDFTOTEXT'>

/** The limits of the sandbox as the configuration has them. */
export const sandboxLimits = ({ STUDIO_PARSE_TIMEOUT_MS: timeoutMs, STUDIO_PARSE_MEMORY_MB: memoryMb, STUDIO_PARSE_WORKERS: workers, STUDIO_PDFTOTEXT: pdftotext }: ParseSettings): SandboxLimits =>
  ({ timeoutMs, memoryMb, workers, pdftotext })
