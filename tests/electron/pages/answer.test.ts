import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer, fileFor } from '../../../electron/pages/answer.ts'
import { APP_POLICY, CARD_POLICY, SCRIPT_POLICY } from '../../../electron/pages/headers.ts'
import { folder } from '../folder.ts'

function page(): string {
  const root = path.join(folder(), 'renderer')
  mkdirSync(path.join(root, 'assets'), { recursive: true })
  writeFileSync(path.join(root, 'index.html'), '<!doctype html>')
  writeFileSync(path.join(root, 'card.html'), '<!doctype html>')
  writeFileSync(path.join(root, 'assets', 'index-a1.js'), '1')
  writeFileSync(path.join(root, '..', 'secret.txt'), 'secret')
  return root
}

const said = (body: Uint8Array) => new TextDecoder().decode(body)

describe('what is served', () => {
  test('the page, its assets and the card frame, each with its type, its policy and nosniff', async () => {
    const root = page()
    const index = await answer(root, 'GET', '/')
    expect(index).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': APP_POLICY },
    })
    const script = await answer(root, 'GET', '/assets/index-a1.js')
    expect(script).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'content-security-policy': SCRIPT_POLICY },
    })
    const card = await answer(root, 'GET', '/card.html')
    expect(card).toMatchObject({ status: 200, headers: { 'content-security-policy': CARD_POLICY } })
    for (const one of [index, script, card]) expect(one.headers['x-content-type-options']).toBe('nosniff')
  })

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%5csecret.txt',
    '/..\\secret.txt',
    '/assets/..',
    '/C:/secret.txt',
    '//secret.txt/..',
    '/.env',
    '/index.html%00.txt',
    '/%',
    'secret.txt',
    '',
  ])('nothing outside it: %j', async (pathname) => {
    const { status, body } = await answer(page(), 'GET', pathname)
    expect(status).toBe(403)
    expect(said(body)).toBe('Only the files of the page are served.')
  })

  test.each(['/nowhere.html', '/assets/', '/assets', '/index', '/index.html/x'])(
    'what is not there is not there: %s',
    async (pathname) => {
      const { status, headers } = await answer(page(), 'GET', pathname)
      expect(status).toBe(404)
      expect(headers['content-security-policy']).toBe(APP_POLICY)
    },
  )

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await answer(page(), method, '/')).status).toBe(405)
  })

  test('HEAD has no body', async () => {
    const head = await answer(page(), 'HEAD', '/')
    expect([head.status, head.body.length]).toEqual([200, 0])
  })

  test('for any path at all, the file named lies inside', () => {
    const root = path.resolve('/page')
    const part = fc.constantFrom('..', '.', '%2e', '%2E%2e', '/', '\\', '%2f', '%5c', 'a', 'index.html', '%', ' ', 'C:')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => '/' + parts.join('')),
        ),
        (pathname) => {
          const file = fileFor(root, pathname)
          if (file !== null) expect(path.resolve(file).startsWith(root + path.sep)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test.skipIf(process.platform === 'win32')(
    'a link in the build that leads out would be our own doing, and still has a known ending',
    async () => {
      const root = page()
      symlinkSync('/etc/hostname', path.join(root, 'assets', 'name'))
      expect((await answer(root, 'GET', '/assets/name')).status).toBe(404)
    },
  )
})

describe('the policies', () => {
  test("the app's allows nothing inline, no eval but of WebAssembly, no other origin, and names the one worker policy", () => {
    expect(APP_POLICY).not.toMatch(/unsafe|https?:|\*|wasm/)
    expect(SCRIPT_POLICY.replace(" 'wasm-unsafe-eval'", '')).toBe(APP_POLICY)
    expect(APP_POLICY.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types dossier-worker',
      ]),
    )
  })

  test("a stranger's card runs nothing and asks nobody", () => {
    expect(CARD_POLICY).not.toMatch(/script-src|connect-src|https?:|\*/)
    expect(CARD_POLICY.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "style-src 'unsafe-inline'", 'img-src data:', "frame-ancestors 'self'"]),
    )
  })
})
