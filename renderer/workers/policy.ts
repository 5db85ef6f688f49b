// The page allows no address to become a script but our own workers': one named Trusted Types policy, used here and nowhere else.
import carryingUrl from './carrying.ts?worker&url'
import findingUrl from './finding.ts?worker&url'
import readingUrl from './reading.ts?worker&url'
import schedulingUrl from './scheduling.ts?worker&url'

export type Workshop = 'reading' | 'carrying' | 'finding' | 'scheduling'

const URLS: Record<Workshop, string> = {
  reading: readingUrl,
  carrying: carryingUrl,
  finding: findingUrl,
  scheduling: schedulingUrl,
}

interface Policy {
  createScriptURL(url: string): string
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy
}

const rules: Policy = {
  createScriptURL(url) {
    if (!Object.values(URLS).includes(url)) throw new TypeError(`${url} is no worker of Dossier.`)
    return url
  },
}
const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
const policy = trusted?.createPolicy('dossier-worker', rules) ?? rules

/** Starts a fresh worker. */
export function openWorkshop(workshop: Workshop): Worker {
  return new Worker(policy.createScriptURL(URLS[workshop]), { type: 'module', name: workshop })
}
