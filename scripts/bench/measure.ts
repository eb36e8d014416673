import { cpus, loadavg, totalmem } from 'node:os'

/** What the figures were measured on, in one line; a load average near the number of cores spoils them. */
export const machineFacts = (): string =>
  `machine: ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, ${process.platform} ${process.arch}, load average ${(loadavg()[0] ?? 0).toFixed(1)}`

/** The middle value; of an even number the upper one. */
export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

/** Seconds that the work took, and its result. */
export async function timed<T> (work: () => T | Promise<T>): Promise<{ seconds: number, result: T }> {
  const began = performance.now()
  const result = await work()
  return { seconds: (performance.now() - began) / 1000, result }
}

/** Seconds of processor time that synchronous work took, garbage collection counted; what other programs do meanwhile is not. */
export function cpuSeconds (work: () => unknown): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}

/** A ratio and its goal, with a word on whether it is met. */
export const verdict = (ratio: number, goal: number): string => `${ratio.toFixed(2)} (goal ${goal}: ${ratio >= goal ? 'met' : 'not met'})`
