// Accessibility, measured on the page as it stands.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export interface AxeAsk {
  /** CSS selector of the only part to look at. */
  readonly within?: string
  /** Rules left out; say why where you do. */
  readonly except?: readonly string[]
}

/** What axe finds wrong, a line each: rule, weight, place, what to do. An empty list is what every screen should give. */
export async function checkAxe(page: Page, { within, except = [] }: AxeAsk = {}): Promise<string[]> {
  // What fades in has its colours only when it has come; what walks on without end is not waited for.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity)
        .map((animation) => animation.finished.catch(() => undefined)),
    ),
  )
  // Given by the debugger, not by the page, so that the page's own policy stays as it is.
  const cdp = await page.context().newCDPSession(page)
  try {
    const { frameTree } = await cdp.send('Page.getFrameTree')
    const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    })
    await cdp.send('Runtime.evaluate', { contextId, expression: source })
    const options: RunOptions = {
      resultTypes: ['violations'],
      rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    }
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, ${JSON.stringify(options)})`,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return (result.value as AxeResults).violations.flatMap(({ id, impact, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => {
        const why = (failureSummary ?? '')
          .split('\n')
          .slice(1)
          .map((line) => line.trim())
          .join('; ')
        return `${id} (${impact ?? 'minor'}) ${target.join(' ')}: ${help}. ${why}`
      }),
    )
  } finally {
    await cdp.detach()
  }
}
