// Draws the app's icons from the mark: `node electron/icons/make.mjs`, when the mark has changed. Their results are kept beside it, so that
// packaging needs no tool from the network.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from '../browser/find.mjs'

const here = import.meta.dirname
const INK = '#191b1a'
const MARKER = '#b57f00'
const PAPER = '#fdfdfb'
const LINE = '#c9cbc4'

/** The mark's 16 by 16 grid: a D made of a spine and three lines of text, the middle one marked. */
const MARK = `<path d="M1 1h2v14H1z" fill="${INK}"/><path d="M4 1h4a7 7 0 0 1 6.32 4H4z" fill="${INK}"/>
<path d="M4 6h10.71a7 7 0 0 1 0 4H4z" fill="${MARKER}"/><path d="M4 11h10.32A7 7 0 0 1 8 15H4z" fill="${INK}"/>`

/** @param edge empty room around the sheet, in 1/32 of the icon: macOS wants some, the others none */
function drawing(size, edge) {
  const side = 32 - 2 * edge
  const radius = edge === 0 ? 3 : side * 0.2237
  // Whole pixels a line of the mark's grid, so that small icons stay sharp; the smallest have no room to spare.
  const pixels = edge === 0 && size < 32 ? 16 : 16 * Math.max(1.5, Math.floor((size * (side / 32) * 0.7) / 16))
  const mark = (pixels / size) * 32
  const at = (32 - mark) / 2
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">
<rect x="${edge + 0.2}" y="${edge + 0.2}" width="${side - 0.4}" height="${side - 0.4}" rx="${radius}" fill="${PAPER}" stroke="${LINE}" stroke-width="0.4"/>
<svg x="${at}" y="${at}" width="${mark}" height="${mark}" viewBox="0 0 16 16">${MARK}</svg></svg>`
}

const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage()

async function png(size, edge = 0) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing(size, edge)}`)
  return page.screenshot({ omitBackground: true })
}

/** Windows: a directory of PNGs. */
function ico(images) {
  const head = Buffer.alloc(6 + images.length * 16)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  images.forEach(({ size, bytes }, i) => {
    const entry = 6 + i * 16
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(bytes.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += bytes.length
  })
  return Buffer.concat([head, ...images.map(({ bytes }) => bytes)])
}

/** macOS: named blocks of PNGs. */
function icns(blocks) {
  const parts = blocks.map(({ name, bytes }) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32BE(bytes.length + 8, 4)
    return Buffer.concat([head, bytes])
  })
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}

mkdirSync(path.join(here, 'linux'), { recursive: true })
const sizes = new Map()
for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) sizes.set(size, await png(size))
for (const [size, bytes] of sizes) writeFileSync(path.join(here, 'linux', `${size}x${size}.png`), bytes)
writeFileSync(path.join(here, 'icon.png'), sizes.get(256))
writeFileSync(path.join(here, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, bytes: sizes.get(size) }))))

const apple = { icp4: 16, icp5: 32, ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 }
const blocks = []
for (const [name, size] of Object.entries(apple)) blocks.push({ name, bytes: await png(size, 3.125) })
writeFileSync(path.join(here, 'icon.icns'), icns(blocks))
await browser.close()
