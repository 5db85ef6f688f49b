// The parser where it works: in a worker of a real Chromium. Words a second, the time to load, the worker's memory.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { findBrowser } from '../support/browser.mjs'
import { english } from '../support/english.ts'
import { rounded, type Figure } from './figure.ts'
import { everythingRead, sampleSentences } from './read-samples.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Measured {
  readonly fetched: number
  readonly loaded: number
  readonly words: number
  readonly splitFor: number
  readonly parsed: number
  readonly bytes: number
  readonly read: string
}

export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-bench-'))
  await bundle(folder)
  const server = await serve(folder)
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const measured = await run(page)
    if (measured.read !== everythingRead(english(), sampleSentences())) throw new Error('Chromium reads otherwise than Node.')
    return figures(measured, await memoryOfWorkers(page))
  } finally {
    await browser.close()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function figures({ fetched, loaded, words, splitFor, parsed, bytes }: Measured, memory: number): Figure[] {
  const megabytes = 1e6
  return [
    {
      bench: 'parser/speed',
      value: rounded((1000 * words) / parsed),
      unit: 'words/s',
      against: 'splitting the same text into words, once and cold',
      ratio: rounded(splitFor / parsed),
    },
    {
      bench: 'parser/load',
      value: rounded(loaded),
      unit: 'ms',
      against: 'fetching the weights',
      ratio: rounded(loaded / fetched),
    },
    {
      bench: 'parser/memory',
      value: rounded(memory / megabytes),
      unit: 'MB a worker',
      against: 'the weights as bytes',
      ratio: rounded(memory / bytes),
    },
  ]
}

function run(page: Page): Promise<Measured> {
  return page.evaluate(
    () =>
      new Promise<Measured>((resolve, reject) => {
        const worker = new Worker('/parser.js', { type: 'module' })
        // kept, so that its memory can be asked for
        ;(globalThis as { worker?: Worker }).worker = worker
        worker.onmessage = ({ data }: MessageEvent<Measured>) => resolve(data)
        worker.onerror = (event) => reject(new Error(event.message))
      }),
  )
}

/** In bytes, after a collection. The browser tells it only to a page that shares its process with nobody. */
function memoryOfWorkers(page: Page): Promise<number> {
  return page.evaluate(async () => {
    interface Memory {
      breakdown: { bytes: number; attribution: { scope: string }[] }[]
    }
    const asking = performance as unknown as { measureUserAgentSpecificMemory(): Promise<Memory> }
    const { breakdown } = await asking.measureUserAgentSpecificMemory()
    return breakdown
      .filter(({ attribution }) => attribution.some(({ scope }) => scope === 'DedicatedWorkerGlobalScope'))
      .reduce((sum, { bytes }) => sum + bytes, 0)
  })
}

async function bundle(folder: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: { entry: 'tests/bench/parser.worker.ts', formats: ['es'], fileName: () => 'parser.js' },
    },
  })
}

function serve(folder: string): Promise<Server> {
  const files: Record<string, [string, () => Buffer | string]> = {
    '/': ['text/html', () => '<!doctype html><title>bench</title>'],
    '/parser.js': ['text/javascript', () => readFileSync(path.join(folder, 'parser.js'))],
    '/english.weights': ['application/octet-stream', () => readFileSync(path.join(root, 'decks/language/english.weights'))],
  }
  const server = createServer((request, response) => {
    const file = files[request.url ?? '']
    response.writeHead(file ? 200 : 404, {
      'content-type': file?.[0] ?? 'text/plain',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    })
    response.end(file?.[1]() ?? '')
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
