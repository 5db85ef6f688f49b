// Electron's permissions by the names that Chromium's tools have for them.
import type { BrowserContext } from 'playwright-core'

const NAMES: Record<string, string> = {
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  midiSysex: 'midi-sysex',
  'storage-access': 'storage-access',
}

/** Grants these and refuses all others. */
export async function allowInBrowser(context: BrowserContext, origin: string, permissions: readonly string[]): Promise<void> {
  const named = permissions.flatMap((permission) => NAMES[permission] ?? [])
  await context.grantPermissions(named, { origin })
}
