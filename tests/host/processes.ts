// Chromium is many processes: a crash must take all of them, and whoever starts next or clears away must find none.
import { readFileSync } from 'node:fs'
import type { BrowserContext } from 'playwright-core'

/** The process ids of a browser; none where it has ended. */
export async function processesOf(context: BrowserContext | undefined): Promise<number[]> {
  try {
    const session = await context?.browser()?.newBrowserCDPSession()
    const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
    return processInfo.map(({ id }) => id)
  } catch {
    return []
  }
}

/** Closes a browser and waits until its last process has written its last byte. */
export async function closeBrowser(context: BrowserContext | undefined): Promise<void> {
  const pids = await processesOf(context)
  await context?.close().catch(() => undefined)
  if (!(await gone(pids, 5000))) await killAll(pids)
}

/** Kills them together and waits until they are gone. */
export async function killAll(pids: readonly number[]): Promise<void> {
  const real = pids.filter((pid) => pid > 0)
  for (const pid of real) kill(pid)
  if (!(await gone(real, 5000))) throw new Error(`These processes do not end: ${real.filter(isAlive).join(', ')}.`)
}

/** Whether all of them end within so many ms. */
async function gone(pids: readonly number[], patience: number): Promise<boolean> {
  const until = Date.now() + patience
  while (pids.some(isAlive)) {
    if (Date.now() > until) return false
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return true
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** One that has ended and waits for its parent to notice is not alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
