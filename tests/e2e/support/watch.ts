// Writes down what no page of Dossier may do: ask for something outside, break its own policy, fail.
import type { Page } from 'playwright-core'
import { isOwn } from '../../host/address.ts'
import type { DialogSeen } from '../../host/sides.ts'

export interface Violation {
  /** What was refused: an address, or `inline`, `eval`, `trusted-types-sink`. */
  readonly blockedURI: string
  readonly directive: string
  readonly source: string
}

export interface Notes {
  /** Every request of a page to an address that is not the app's own. */
  readonly requests: string[]
  /** Every host that the browser would have reached (`outside.ts`). */
  readonly reached: string[]
  /** Where a page was not let go. Chromium, unlike Electron, readies a connection before it asks. */
  readonly refused: string[]
  readonly violations: Violation[]
  /** Errors on the page's console, uncaught ones, and those the main process printed. */
  readonly errors: string[]
  /** Addresses handed to the system's own browser or mail program. */
  readonly external: string[]
  readonly dialogs: DialogSeen[]
}

export function emptyNotes(): Notes {
  return { requests: [], reached: [], refused: [], violations: [], errors: [], external: [], dialogs: [] }
}

/** From now on; best before the page loads anything. */
export async function watch(page: Page, notes: Notes): Promise<void> {
  page.on('request', (request) => {
    // Where a page is sent to is the host's to refuse, and where that fails it shows below.
    if (!request.isNavigationRequest() && !isOwn(request.url())) notes.requests.push(request.url())
  })
  page.on('websocket', (socket) => notes.requests.push(socket.url()))
  page.on('framenavigated', (frame) => {
    if (!isOwn(frame.url()) && !frame.url().startsWith('chrome-error:')) notes.requests.push(frame.url())
  })
  page.on('pageerror', (error) => notes.errors.push(`uncaught: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.worker())
      notes.errors.push(`console: ${message.text()} (${message.location().url})`)
  })
  const cdp = await page.context().newCDPSession(page)
  cdp.on('Audits.issueAdded', ({ issue }) => {
    const found = issue.details.contentSecurityPolicyIssueDetails
    if (!found || found.isReportOnly) return
    const at = found.sourceCodeLocation
    notes.violations.push({
      blockedURI: found.blockedURL ?? found.contentSecurityPolicyViolationType,
      directive: found.violatedDirective,
      source: at ? `${at.url}:${at.lineNumber + 1}` : '',
    })
  })
  // A worker's violations and failures come as lines of its log alone.
  cdp.on('Log.entryAdded', ({ entry: { source, level, text, url = '', lineNumber = 0 } }) => {
    if (source !== 'worker' || level !== 'error') return
    const violation = violationIn(text)
    if (violation) notes.violations.push({ ...violation, source: `${url}:${lineNumber + 1}` })
    else notes.errors.push(`worker: ${text} (${url})`)
  })
  await cdp.send('Audits.enable')
  await cdp.send('Log.enable')
}

/** What Chromium writes into a worker's log when it refuses something. */
function violationIn(text: string): Omit<Violation, 'source'> | null {
  const [, blockedURI, directive] =
    /'([^']*)' violates the following Content Security Policy directive: "([\w-]+)/.exec(text) ?? []
  if (blockedURI !== undefined && directive !== undefined) return { blockedURI, directive }
  return /requires '\w*' assignment/.test(text)
    ? { blockedURI: 'trusted-types-sink', directive: 'require-trusted-types-for' }
    : null
}
