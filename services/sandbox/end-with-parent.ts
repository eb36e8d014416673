import { Worker } from 'node:worker_threads'

/**
 * Ends this process when its parent is gone, killed without a word. While a document is at work nothing tells the
 * thread that reads it, so another thread looks; it does not keep the process from ending.
 */
export function endWithParent (everyMs = 500): void {
  new Worker(`
    const parent = ${process.ppid}
    setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, ${everyMs})
  `, { eval: true, execArgv: [], env: {} }).unref()
}
