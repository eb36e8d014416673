import type { Runtime } from './admin-tool.js'
import type { LocalSettings } from './settings.js'

export async function makeArchiveInBackground (settings: LocalSettings, runtime: Runtime): Promise<void> {
}
