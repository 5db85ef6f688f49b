import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../../electron/browser/server.ts'
import type { Backup } from '../../../electron/contract.ts'
import { openKeep } from '../../../electron/keeping/keep.ts'
import { APP_POLICY } from '../../../electron/pages/headers.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'

const KEY = 'k'.repeat(32)
const home = mkdtempSync(path.join(os.tmpdir(), 'dossier-test-'))
const rootFolder = path.join(home, 'renderer')
let port = 0
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  mkdirSync(rootFolder)
  writeFileSync(path.join(rootFolder, 'index.html'), '<!doctype html>')
  port = await freePort()
  server = await serve({ root: rootFolder, keep: openKeep(home, 'browser', Date.now), version: '9.9.9', port, key: KEY })
})

afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(home, { recursive: true, force: true })
})

interface Said {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** Node's own client: it sends a path and a host as they are given. */
function ask(
  target: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array } = {},
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: target, method, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const ours = { 'x-dossier': '1', cookie: `dossier=${KEY}` }

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: found } = probe.address() as AddressInfo
      probe.close(() => resolve(found))
    })
  })
}

describe('the page', () => {
  test("is served with the desktop's headers", async () => {
    const { status, headers } = await ask('/')
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'content-security-policy': APP_POLICY, 'x-content-type-options': 'nosniff' })
  })

  test.each(['/../kept/browser.key', '/%2e%2e/kept/browser.key', '//../x'])('%s is refused', async (target) => {
    expect((await ask(target)).status).toBe(403)
  })

  test('a name that was made to point here is refused', async () => {
    expect((await ask('/', { headers: { host: 'rebound.example' } })).status).toBe(421)
    expect((await ask('/keeper/sentinel', { headers: { ...ours, host: `localhost:${port}` } })).status).toBe(421)
  })

  test('the printed address becomes a cookie that no script reads, and the key leaves the address', async () => {
    const { status, headers } = await ask(`/?key=${KEY}`)
    expect([status, headers['location']]).toEqual([303, '/'])
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
    expect((await ask('/?key=wrong')).status).toBe(403)
  })
})

describe('the keeper', () => {
  test.each([
    ['without the header', { cookie: ours.cookie }],
    ['from another origin', { ...ours, origin: 'https://example.org' }],
    ['from another port', { ...ours, origin: 'http://127.0.0.1:1' }],
    ['without the key', { 'x-dossier': '1' }],
    ['with a wrong key', { 'x-dossier': '1', cookie: 'dossier=x' }],
  ])('refuses a request %s', async (_, headers) => {
    expect((await ask('/keeper/journal', { method: 'POST', headers, body: '{"stolen":1}\n' })).status).toBe(403)
    expect((await ask('/keeper/journal?since=0', { headers: ours })).body).not.toContain('stolen')
  })

  test('a page without the key learns that there is no keeper for it', async () => {
    expect((await ask('/keeper/', { headers: { 'x-dossier': '1' } })).body).toBe('null')
  })

  test('keeps the journal, the sentinel and backups, and says where', async () => {
    expect(JSON.parse((await ask('/keeper/', { headers: ours })).body)).toMatchObject({
      version: '9.9.9',
      folder: path.join(home, 'kept', 'browser'),
    })
    await ask('/keeper/journal', { method: 'POST', headers: ours, body: '{"n":1}\n{"n":2}\n' })
    expect((await ask('/keeper/journal?since=0', { headers: ours })).body).toBe('{"n":1}\n{"n":2}')
    await ask('/keeper/sentinel', { method: 'POST', headers: ours, body: '{"at":1,"cards":2,"reviews":3}' })
    expect(JSON.parse((await ask('/keeper/sentinel', { headers: ours })).body)).toEqual({ at: 1, cards: 2, reviews: 3 })
    const written = await ask('/keeper/backups?cards=2&reviews=3&occasion=asked', {
      method: 'POST',
      headers: ours,
      body: 'the deck',
    })
    const { id } = JSON.parse(written.body) as Backup
    expect(JSON.parse((await ask('/keeper/backups', { headers: ours })).body)).toHaveLength(1)
    expect((await ask(`/keeper/backups/${encodeURIComponent(id)}`, { headers: ours })).body).toBe('the deck')
    expect(Number((await ask('/keeper/space', { headers: ours })).body)).toBeGreaterThan(1_000_000)
  })

  test.each([
    ['POST', 'sentinel', '{"at":1}', 400],
    ['POST', 'sentinel', 'not json', 400],
    ['POST', 'backups?cards=x&reviews=1', 'x', 400],
    ['GET', 'journal?since=x', '', 400],
    ['GET', 'backups/..%2f..%2fbrowser.key', '', 409],
    ['DELETE', 'backups', '', 404],
    ['GET', 'nothing', '', 404],
  ])('%s %s with %j is answered with a sentence and %i', async (method, target, body, status) => {
    const answer = await ask(`/keeper/${target}`, { method, headers: ours, body })
    expect(answer.status).toBe(status)
    expect(answer.body).toMatch(/\.$/)
  })
})

test('a taken port is an error, never another port', async () => {
  await expect(
    serve({ root: rootFolder, keep: openKeep(home, 'browser', Date.now), version: '1', port, key: KEY }),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
