// Strangers' cards in a real browser: shown as Anki shows them, and nothing in them ever runs or asks for anything.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { hashOf, utf8, type DeckFile } from '../../decks/index.ts'
import { foreignDeck } from '../support/foreign-deck.ts'
import { root } from '../support/data.ts'
import { bringPackage } from './support/anki.ts'
import { launchDossier } from './support/launch.ts'

const MARK = 'globalThis.fired=1;parent.fired=1;top.fired=1'
const AWAY = 'https://outside.example/x'
const PAYLOADS: readonly string[] = [
  `<script>${MARK}</script>`,
  `<script src="${AWAY}"></script>`,
  `<img src=x onerror="${MARK}">`,
  `<img src="${AWAY}.png">`,
  `<img srcset="${AWAY}.png 1x">`,
  `<svg onload="${MARK}"></svg>`,
  `<svg><script>${MARK}</script></svg>`,
  `<svg><animate onbegin="${MARK}" attributeName=x dur=1s></animate></svg>`,
  `<svg><a href="javascript:${MARK}"><text y=20>x</text></a></svg>`,
  `<svg><use href="${AWAY}#x"></use></svg>`,
  `<svg><image href="${AWAY}.png"></image></svg>`,
  `<svg><foreignObject><iframe src="javascript:${MARK}"></iframe></foreignObject></svg>`,
  `<svg><style>@import "${AWAY}.css";</style></svg>`,
  `<math><mtext><script>${MARK}</script></mtext></math>`,
  `<math><maction actiontype="statusline" href="javascript:${MARK}">x</maction></math>`,
  `<iframe src="javascript:${MARK}"></iframe>`,
  `<iframe srcdoc="<script>${MARK}</script>"></iframe>`,
  `<object data="javascript:${MARK}"></object>`,
  `<embed src="javascript:${MARK}">`,
  `<a href="javascript:${MARK}">x</a>`,
  `<a href="${AWAY}" ping="${AWAY}">x</a>`,
  `<body onload="${MARK}">`,
  `<details open ontoggle="${MARK}">x</details>`,
  `<input autofocus onfocus="${MARK}">`,
  `<select autofocus onfocus="${MARK}"></select>`,
  `<video src="${AWAY}.mp4" onerror="${MARK}"></video>`,
  `<audio src="${AWAY}.mp3" autoplay onerror="${MARK}"></audio>`,
  `<video poster="${AWAY}.png"></video>`,
  `<form action="${AWAY}"><button autofocus>x</button></form>`,
  `<meta http-equiv="refresh" content="0;url=${AWAY}">`,
  `<link rel="stylesheet" href="${AWAY}.css">`,
  `<base href="${AWAY}/">`,
  `<style>@import url("${AWAY}.css");body{background:url(${AWAY}.png)}</style>`,
  `<div style="background:url('${AWAY}.png')">x</div>`,
  `<div style="background-image:image-set('${AWAY}.png' 1x)">x</div>`,
  `<div style="behavior:url(${AWAY}.htc)">x</div>`,
  `<table background="${AWAY}.png"><tr><td>x</td></tr></table>`,
  `<marquee onstart="${MARK}">x</marquee>`,
  `<template><script>${MARK}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror='${MARK}'>"></noscript>`,
  `<xss style="animation-name:x" onanimationstart="${MARK}">x</xss>`,
  `<img src="data:image/svg+xml,<svg onload='${MARK}' xmlns='http://www.w3.org/2000/svg'/>">`,
  `\\(\\href{javascript:${MARK}}{x}\\)`,
  `\\(\\includegraphics{${AWAY}.png}\\)`,
  `[sound:${AWAY}.mp3]`,
  `"><img src=x onerror="${MARK}">`,
  `<!--><img src=x onerror="${MARK}">-->`,
  `{{#Front}}<script>${MARK}</script>{{/Front}}`,
]

/** One deck, one note a payload, and every payload in names, templates and style too. */
function hostile(): DeckFile {
  const all = PAYLOADS.join('\n')
  const picture = utf8(`<svg xmlns="http://www.w3.org/2000/svg" onload="${MARK}"><script>${MARK}</script></svg>`).slice()
  return foreignDeck({
    name: `Hostile ${PAYLOADS[2]}`,
    noteType: {
      id: 'anki-1500000000009',
      name: `Type ${PAYLOADS[0]}`,
      fields: ['Front', `Back ${PAYLOADS[2]}`],
      css: `@import "${AWAY}.css"; @font-face { font-family: x; src: url(${AWAY}.woff) } .card { background: url(${AWAY}.png); font-family: x } </style><script>${MARK}</script>`,
      templates: [
        {
          name: `Card ${PAYLOADS[2]}`,
          front: `${all}<div id=asked>{{Front}}</div>`,
          back: `{{FrontSide}}<hr id=answer>${all}<img src="bad.svg">`,
        },
      ],
    },
    notes: PAYLOADS.map((payload, i) => ({
      fields: [`Card ${i} ${payload}`, payload],
      tags: [`t${i}<b>`],
      guid: `hostile ${i} ${payload}`.slice(0, 190),
    })),
    media: [{ hash: hashOf(picture), kind: 'media', name: 'bad.svg', bytes: picture }],
  })
}

it('runs nothing of a hostile deck and asks for nothing, in study and in the list of cards', async () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(40)
  const dossier = await launchDossier()
  const { page } = dossier
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('outside.example')) asked.push(request.url())
  })
  page.on('dialog', (dialog) => void dialog.dismiss())
  await bringPackage(dossier, 'hostile.apkg', hostile())
  const fired = () => page.evaluate(() => (globalThis as { fired?: number }).fired ?? 0)
  await dossier.go('/cards')
  await page.getByRole('grid', { name: 'Cards' }).getByRole('row').nth(1).waitFor()
  await dossier.go('/study')
  // Twenty new cards a day: of each the question, with every payload in its template, then the answer.
  for (let i = 0; i < 20; i++) {
    const frame = page.frameLocator('iframe[src="/card.html"]')
    await frame.locator('#asked').waitFor()
    expect(
      await frame.locator('script, iframe, object, embed, form, [onerror], [onload], [href], link, meta[http-equiv]').count(),
    ).toBe(0)
    await page.keyboard.press('Space')
    await frame.locator('#answer').waitFor()
    expect(await fired()).toBe(0)
    await page.keyboard.press('4')
    await page.waitForFunction(() => !document.querySelector('iframe[title="Answer"]'))
  }
  expect(await fired()).toBe(0)
  expect(asked).toEqual([])
  await dossier.close()
})

it('shows templates, formulas, readings, hints and pictures', async () => {
  const dossier = await launchDossier()
  const { page } = dossier
  const picture = new Uint8Array(readFileSync(path.join(root, 'tests/fixtures/keep.png')))
  const file = foreignDeck({
    name: 'Shown',
    noteType: {
      id: 'anki-1500000000010',
      name: 'Shown',
      fields: ['Front', 'Back', 'Help'],
      css: '.card { color: rgb(12, 34, 56) }',
      templates: [
        {
          name: 'Card 1',
          front: '<p id=q>{{furigana:Front}}</p>{{#Help}}{{hint:Help}}{{/Help}}{{^Help}}none{{/Help}}',
          back: '{{FrontSide}}<hr id=answer><p id=a>{{Back}}</p>',
        },
      ],
    },
    notes: [{ fields: ['漢字[かんじ]', '\\(x^2 &lt; 4\\) <img src="keep.png">', 'a mountain'], guid: 'shown' }],
    media: [{ hash: hashOf(picture), kind: 'media', name: 'keep.png', bytes: picture }],
  })
  await bringPackage(dossier, 'shown.apkg', file)
  await dossier.go('/study')
  const frame = page.frameLocator('iframe[src="/card.html"]')
  await frame.locator('#q').waitFor()
  expect(await frame.locator('ruby rt').textContent()).toBe('かんじ')
  expect(await frame.locator('#q').evaluate((node) => getComputedStyle(node).color)).toBe('rgb(12, 34, 56)')
  await frame.getByText('Show Help').click()
  await frame.getByText('a mountain').waitFor()
  await page.getByRole('button', { name: /Show the answer/ }).click()
  await frame.locator('#a math').waitFor()
  await page.waitForFunction(
    () =>
      (document.querySelector<HTMLIFrameElement>('iframe[title="Answer"]')?.contentDocument?.querySelector('img')?.naturalWidth ??
        0) > 0,
  )
  await dossier.close()
})
