// Chromium is many processes; a crash must take all of them, and the next start must find none.
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'

/** The process ids of a running browser. */
export async function processesOf(browser: Browser | null): Promise<number[]> {
  if (!browser?.isConnected()) return []
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.map(({ id }) => id)
}

/** Kills them together and waits until they are gone. */
export async function endAll(pids: readonly number[]): Promise<void> {
  const real = pids.filter((pid) => pid > 0)
  for (const pid of real) kill(pid)
  for (let tries = 0; real.some(isAlive); tries++) {
    if (tries > 500) throw new Error(`These processes do not end: ${real.filter(isAlive).join(', ')}.`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
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
