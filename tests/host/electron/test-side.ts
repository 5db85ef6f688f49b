// The main process's end of the channel to the test.
import { wire } from '../wire.ts'
import type { MainSide, PageSide, Setting } from '../sides.ts'

export const setting = JSON.parse(process.env['DOSSIER_HOST'] ?? '{}') as Setting

/** What this process answers; `index.ts` fills it in. */
export const heard: Partial<MainSide> = {}

/** What the test does for this process: Chromium's windows, and the notes it takes. */
export const test = wire<PageSide>(process, heard)

// Without the test there is nobody to run for.
process.once('disconnect', () => process.exit(1))
