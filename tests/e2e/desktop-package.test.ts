// The package that a user gets: electron-builder's own run on our configuration, with a stand-in for Electron's program.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { root } from '../support/data.ts'

/** The mark by which the fuses are found in Electron's program. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
] as const

const place = mkdtempSync(path.join(os.tmpdir(), 'dossier-package-'))
const unpacked = path.join(place, 'dist', 'linux-unpacked')
let build = ''

beforeAll(() => {
  build = inject('dossierBuild')
  const electron = path.join(place, 'electron')
  mkdirSync(path.join(electron, 'resources'), { recursive: true })
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, 9]), Buffer.from('110011011')])
  writeFileSync(
    path.join(electron, 'electron'),
    Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(512), wire, Buffer.alloc(512)]),
  )
  chmodSync(path.join(electron, 'electron'), 0o755)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(path.join(electron, name), name)
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string
  }
  const made = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/electron-builder/cli.js'), '--dir', '--linux', '--projectDir', build].concat(
      ['--config', path.join(root, 'electron-builder.yml')],
      [`-c.electronDist=${electron}`, `-c.electronVersion=${version}`, `-c.directories.output=${path.join(place, 'dist')}`],
    ),
    { cwd: root, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`electron-builder failed.\n${made.stdout}${made.stderr}`)
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

type Node = { readonly files: Record<string, Node> } | { readonly size: number; readonly offset: string }

/** An asar is a header of JSON behind four 32-bit numbers, then the files' bytes, end to end. */
function archive(): Map<string, Buffer> {
  const bytes = readFileSync(path.join(unpacked, 'resources', 'app.asar'))
  const header = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString()) as Node
  const start = 8 + bytes.readUInt32LE(4)
  const found = new Map<string, Buffer>()
  const walk = (node: Node, name: string): void => {
    if ('files' in node)
      for (const [child, inner] of Object.entries(node.files)) walk(inner, name === '' ? child : `${name}/${child}`)
    else found.set(name, bytes.subarray(start + Number(node.offset), start + Number(node.offset) + node.size))
  }
  walk(header, '')
  return found
}

describe('the package', () => {
  test('holds the built app, byte for byte, and nothing else', () => {
    const packed = archive()
    const built = ['out/main', 'out/preload', 'out/renderer'].flatMap((folder) =>
      readdirSync(path.join(build, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(build, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
    )
    const expected = built.filter((name) => name !== 'out/main/serve.js').concat('electron/icons/icon.png', 'package.json')
    expect([...packed.keys()].toSorted()).toEqual(expected.toSorted())
    for (const [name, bytes] of packed)
      if (name !== 'package.json') expect(bytes.equals(readFileSync(path.join(build, name)))).toBe(true)
  })

  test('starts where its manifest says, and depends on no package', () => {
    const packed = archive()
    const manifest = JSON.parse(packed.get('package.json')?.toString() ?? '') as Record<string, unknown>
    expect(manifest).toMatchObject({ name: 'dossier', main: 'out/main/index.js', type: 'module' })
    expect(manifest['dependencies'] ?? {}).toEqual({})
    const imported = new Set<string>()
    for (const [name, bytes] of packed)
      if (/^out\/(main|preload)\//.test(name))
        for (const [, specifier] of bytes.toString().matchAll(/(?:^import [^'"]*|require\()['"]([^'"]+)['"]/gm))
          imported.add(specifier ?? '')
    expect([...imported].filter((specifier) => !/^(node:|\.\/|electron$)/.test(specifier))).toEqual([])
  })

  test('has its fuses set: no Node, no inspector, only the sealed archive', () => {
    const program = readFileSync(path.join(unpacked, 'dossier'))
    const at = program.indexOf(SENTINEL) + SENTINEL.length + 2
    const states = Object.fromEntries(FUSES.map((name, i) => [name, String.fromCharCode(program[at + i] ?? 0)]))
    expect(states).toMatchObject({
      RunAsNode: '0',
      EnableNodeOptionsEnvironmentVariable: '0',
      EnableNodeCliInspectArguments: '0',
      EnableEmbeddedAsarIntegrityValidation: '1',
      OnlyLoadAppFromAsar: '1',
      GrantFileProtocolExtraPrivileges: '0',
    })
  })
})

describe('the icons', () => {
  const icon = (name: string) => readFileSync(path.join(root, 'electron/icons', name))

  test('for Linux are PNGs of the sizes in their names', () => {
    const names = readdirSync(path.join(root, 'electron/icons/linux'))
    expect(names).toContain('512x512.png')
    for (const name of names) {
      const bytes = icon(`linux/${name}`)
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}.png`).toBe(name)
    }
  })

  test('for Windows and macOS hold every size whole', () => {
    const ico = icon('icon.ico')
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => 6 + i * 16)
    expect(entries.map((at) => ico[at])).toEqual([16, 24, 32, 48, 64, 128, 0])
    for (const at of entries)
      expect(ico.subarray(ico.readUInt32LE(at + 12) + 1, ico.readUInt32LE(at + 12) + 4).toString()).toBe('PNG')
    const icns = icon('icon.icns')
    expect([icns.subarray(0, 4).toString(), icns.readUInt32BE(4)]).toEqual([
      'icns',
      statSync(path.join(root, 'electron/icons/icon.icns')).size,
    ])
  })
})

describe('the configuration', () => {
  const text = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')

  test('names an installer for each system, the file it opens, and no network at packaging', () => {
    expect(text).toMatch(/target: \[AppImage, deb\]/)
    expect(text).toMatch(/target: \[dmg\]/)
    expect(text).toMatch(/target: \[nsis\]/)
    expect(text).toMatch(/ext: dossier\n/)
    expect(text).toMatch(/publish: null/)
  })

  test('a wrong key in it would not pass', () => {
    const wrong = spawnSync(
      process.execPath,
      [path.join(root, 'node_modules/electron-builder/cli.js'), '--dir', '--linux', '--projectDir', build].concat(
        ['--config', path.join(root, 'electron-builder.yml')],
        ['-c.appID=misspelt', '-c.electronVersion=45.0.0'],
      ),
      { cwd: root, encoding: 'utf8' },
    )
    expect(wrong.status).not.toBe(0)
    expect(wrong.stdout + wrong.stderr).toContain("unknown property 'appID'")
  })
})
