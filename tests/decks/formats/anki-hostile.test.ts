// Packages that were made or altered to do harm: refused in one sentence or made harmless, never a crash, never a hang.
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  cardHtml,
  readAnki,
  readTable,
  safeCss,
  safeHtml,
  tableNotes,
  Trouble,
  utf8,
  writeAnkiPackage,
  writeSafe,
} from '../../../decks/index.ts'
import { altered, chancesFrom } from '../../support/altered.ts'
import { ankiFiles } from '../../support/anki-files.ts'
import { zipBomb, zstdBomb, zstdStored } from '../../support/bomb.ts'
import { openSqlite } from '../../support/sqlite.ts'

const AT = Date.UTC(2026, 10, 22, 9, 30)
const sqlite = await openSqlite()
const read = (bytes: Uint8Array) => readAnki(bytes, 'hostile.apkg', { sqlite, at: AT, offsetAt: () => 0 })

function own(): Uint8Array {
  const table = readTable(utf8('Front,Back\nRome,Italy\nParis,France\n'), 'x.csv')
  return writeAnkiPackage(tableNotes(table, table.columns, 'Cities', AT).file, { sqlite, at: AT })
}

function refused(bytes: Uint8Array): Trouble {
  try {
    read(bytes)
  } catch (error) {
    if (error instanceof Trouble) return error
    throw error
  }
  throw new Error('It was not refused.')
}

/** A package whose collection some SQL has made; other entries beside it. */
function packed(sql: string, others: Zippable = {}): Uint8Array {
  const database = new sqlite.Database()
  database.run(COLLECTION)
  database.run(sql)
  const bytes = database.export()
  database.close()
  return zipSync({ 'collection.anki2': bytes, ...others })
}

const MODELS =
  '{"1":{"id":1,"name":"Basic","type":0,"flds":[{"name":"Front","ord":0},{"name":"Back","ord":1}],"tmpls":[{"name":"One","ord":0,"qfmt":"{{Front}}","afmt":"{{Back}}"}],"css":""}}'
const COLLECTION = `
  CREATE TABLE col (id, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags);
  CREATE TABLE notes (id INTEGER PRIMARY KEY, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data);
  CREATE TABLE cards (id INTEGER PRIMARY KEY, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data);
  CREATE TABLE revlog (id INTEGER PRIMARY KEY, cid, usn, ease, ivl, lastIvl, factor, time, type);
  INSERT INTO col VALUES (1, 1500000000, 0, 0, 11, 0, 0, 0, '{}', '${MODELS}', '{"1":{"id":1,"name":"Default"}}', '{}', '{}');
`
const CARD = `INSERT INTO cards VALUES (1, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, '');`

describe('hostile packages', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['nothing at all', () => new Uint8Array(), /no Anki file/],
    ['a zip that ends at once', () => utf8('PK\u0003\u0004'), /cut short/],
    ['a zip without a collection', () => zipSync({ '../../evil.txt': strToU8('x') }), /no Anki collection/],
    ['a collection that is no database', () => zipSync({ 'collection.anki2': strToU8('x'.repeat(9999)) }), /no database/],
    ['a form of the future', () => zipSync({ meta: Uint8Array.of(8, 9), 'collection.anki2': strToU8('x') }), /newer Anki/],
    ['a meta that breaks off', () => zipSync({ meta: Uint8Array.of(255), 'collection.anki2': strToU8('x') }), /which form/],
    [
      'a collection that is no zstd',
      () => zipSync({ meta: Uint8Array.of(8, 3), 'collection.anki21b': strToU8('x'.repeat(99)) }),
      /damaged/,
    ],
    [
      'views posing as tables',
      () =>
        packed(
          'DROP TABLE notes; CREATE VIEW notes AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT x AS id FROM r;',
        ),
      /not an Anki collection/,
    ],
    ['a database of somebody else', () => packed('DROP TABLE col'), /not an Anki collection/],
    ['no version', () => packed('DELETE FROM col'), /form \(schema 0\)/],
    ['a version in between', () => packed('UPDATE col SET ver = 12'), /schema 12/],
  ])('refuses %s', (_, make, words) => {
    const { message } = refused(make())
    expect(message).toMatch(words)
    expect(message).toMatch(/^hostile\.apkg /)
  })

  it('refuses sizes that lie, in both directions', () => {
    const bytes = own()
    for (const size of [0, 10, 0x7fffffff, 0xfffffff0]) {
      const lying = bytes.slice()
      const view = new DataView(lying.buffer)
      for (let at = 0; at + 46 < lying.length; at++)
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
      expect(refused(lying).message).toMatch(/damaged|unpacks to more/)
    }
  })

  it('takes a bomb for what it is without unpacking it', () => {
    expect(refused(zipBomb('collection.anki2', 600)).code).toBe('too-large')
  })

  it.each<[string, Uint8Array]>([
    ['says nothing of its size', zstdBomb(600)],
    ['says that it is small', zstdBomb(600, 10)],
    ['says that it is larger than anything', zstdBomb(1, 2 ** 52)],
    ['says less than it gives', zstdBomb(2, 1000)],
    ['says more than it gives', zstdBomb(2, 4 * 1024 * 1024)],
    ['wants a window of terabytes', zstdBomb(1, undefined, 0xf8)],
  ])('refuses a zstd frame that %s', (_, frame) => {
    const bytes = zipSync({ meta: Uint8Array.of(8, 3), 'collection.anki21b': frame, media: zstdBomb(1) })
    expect(refused(bytes).message).toMatch(/^hostile\.apkg is damaged/)
  })

  it('leaves out a picture that is a bomb, and says so', () => {
    const collection = unzipSync(packed(`INSERT INTO notes VALUES (1, 'g', 1, 0, 0, '', 'a${'\u001f'}b', '', 0, 0, ''); ${CARD}`))
    const name = utf8('bomb.png')
    const entry = Uint8Array.of(0x0a, name.length, ...name)
    const entries = zstdStored(Uint8Array.of(0x0a, entry.length, ...entry))
    const bytes = zipSync({
      ...{ meta: Uint8Array.of(8, 3), media: entries, 0: zstdBomb(300) },
      'collection.anki21b': zstdStored(collection['collection.anki2']!),
    })
    const { file, leftOut } = read(bytes)
    expect([file.notes.length, file.media]).toEqual([1, []])
    expect(leftOut.join()).toMatch(/1 media file was damaged/)
  })

  it('reads 70,000 entries, and names that leave the folder are no names', () => {
    const many = Object.fromEntries(Array.from({ length: 70_000 }, (_, i) => [`x${i}`, new Uint8Array()]))
    const media = strToU8(JSON.stringify({ 0: '../../evil.png', 1: 'C:\\evil.png', 2: 'nul.png', 3: 'good.png', 4: 'a/b.png' }))
    const files = Object.fromEntries([0, 1, 2, 3, 4].map((i) => [String(i), strToU8(`file ${i}`)]))
    const { file, leftOut } = read(
      packed(`INSERT INTO notes VALUES (1, 'g', 1, 0, 0, '', 'a${'\u001f'}b', '', 0, 0, ''); ${CARD}`, {
        ...many,
        ...files,
        media,
      }),
    )
    expect(file.media.map(({ name }) => name)).toEqual(['good.png'])
    expect(leftOut.join()).toMatch(/4 media files had a name that no file may have/)
  })

  it('reads what hangs in the air, and says so', () => {
    const long = `INSERT INTO notes VALUES (2, 'long', 1, 0, 0, '', zeroblob(100000000), '', 0, 0, '');`
    const sql = `
      INSERT INTO notes VALUES (1, 'g', 1, 0, 0, ' __proto__ constructor ', 'a', '', 0, 0, ''); ${CARD} ${long}
      INSERT INTO notes VALUES (3, 'typeless', 99, 0, 0, '', 'a', '', 0, 0, '');
      INSERT INTO notes VALUES (4, 'cardless', 1, 0, 0, '', 'a', '', 0, 0, '');
      INSERT INTO cards VALUES (9, 1, 7, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, '');
      INSERT INTO cards VALUES (10, 77, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, '');
      INSERT INTO cards VALUES (11, 4, 1, 3, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, '');
      INSERT INTO revlog VALUES (1500000000000, 555, 0, 3, 1, 1, 2500, 10, 0);`
    const { file, leftOut } = read(packed(sql))
    expect(file.notes.map(({ fields, tags }) => [fields, tags])).toEqual([
      [
        ['a', ''],
        ['__proto__', 'constructor'],
      ],
    ])
    const said = leftOut.join('\n')
    for (const words of [
      'longer than five megabytes',
      'no note type',
      'no card',
      'stood twice',
      'no note;',
      'no template',
      'no card;',
      'more or fewer fields',
    ])
      expect(said).toContain(words)
  })

  it('takes the strangest numbers and names for what they are', () => {
    const sql = `
      UPDATE col SET crt = 9e300, conf = '{"creationOffset": 1e9, "__proto__": {"x": 1}}', decks = '{"__proto__":{"id":1,"name":"${'a::'.repeat(5000)}"},"1":{"id":1,"name":"Default"}}';
      INSERT INTO notes VALUES (1, x'ff00ff', 1, -9e300, 0, x'fffe', x'fffefd1f80', '', 0, 0, '');
      INSERT INTO cards VALUES (1, 1, 1, 0, -1, 0, 2, 2, 9e300, -9e300, 'x', -5, 'nan', 9223372036854775807, 0, 0, -1, '{"s": 1e999, "d": "x", "lrt": -1e300}');
      INSERT INTO revlog VALUES (-5, 1, 0, 3, 1e300, 1, -1, -10, 1);
      INSERT INTO revlog VALUES (9223372036854775807, 1, 0, 9, 1, 1, 'x', 1e300, 99);`
    const { file } = read(packed(sql))
    expect(file.cards).toHaveLength(1)
    for (const value of [file.cards[0]!.due, file.cards[0]!.interval, file.cards[0]!.lapses])
      expect(Number.isFinite(value)).toBe(true)
    expect(({} as { x?: number }).x).toBeUndefined()
  })
})

describe('altered packages', () => {
  /** 500 in `npm test`; ANKI_FUZZ=10000 for a long night. */
  const RUNS = Number(process.env['ANKI_FUZZ'] ?? 500)
  const SEED = Number(process.env['ANKI_SEED'] ?? 20261122)

  it(`are read or refused in a sentence, ${RUNS} of them (seed ${SEED})`, { timeout: 3_600_000 }, () => {
    const real = (ankiFiles() ?? []).filter(({ bytes }) => bytes.length < 300_000).map(({ bytes }) => bytes)
    const seeds = [own(), ...real]
    const chance = chancesFrom(SEED)
    for (let run = 0; run < RUNS; run++) {
      const bytes = altered(seeds[Math.floor(chance() * seeds.length)]!, chance)
      try {
        const { file } = readAnki(bytes, 'x.apkg', { sqlite, at: AT, offsetAt: () => 0 })
        const notes = new Set(file.notes.map(({ id }) => id))
        const decks = new Set(file.decks.map(({ id }) => id))
        for (const card of file.cards) {
          if (notes.has(card.note) && decks.has(card.deck) && Number.isFinite(card.due)) continue
          throw new Error(`run ${run}: a card hangs in the air`)
        }
      } catch (error) {
        if (!(error instanceof Trouble)) throw new Error(`seed ${SEED}, run ${run}: ${String(error)}`, { cause: error })
        expect(error.message).toMatch(/^x\.apkg .+\.$/s)
      }
    }
  })
})

describe("a stranger's card as HTML", () => {
  const none = () => null
  const safe = (html: string) => writeSafe(safeHtml(html, none))

  it('keeps what is meant to be seen', () => {
    const html =
      '<b style="color: red">x</b><table><tbody><tr><td colspan="2">y</td></tr></tbody></table><ruby><rb>漢</rb><rt>かん</rt></ruby>'
    expect(safe(html)).toBe(html)
    expect(safe('<math><msup><mi>x</mi><mn>2</mn></msup></math>')).toBe('<math><msup><mi>x</mi><mn>2</mn></msup></math>')
    expect(safe('<svg viewBox="0 0 9 9"><path d="M0 0L9 9" stroke="red"/></svg>')).toBe(
      '<svg viewBox="0 0 9 9"><path d="M0 0L9 9" stroke="red"></path></svg>',
    )
  })

  it.each([
    ['<script>x</script>', ''],
    ['<img src=x onerror=alert(1)>', '<span class="missing">[x is missing]</span>'],
    ['<a href="javascript:x" onclick=x>y</a>', '<a>y</a>'],
    ['<div style="background:url(https://x.example/y)">z</div>', '<div style="background:none">z</div>'],
    ['<iframe srcdoc="<script>x</script>">y</iframe>', ''],
    ['<svg><foreignObject><b>x</b></foreignObject><use href="#y"/></svg>', '<svg></svg>'],
    ['<form action=x><input value=y>z</form>', ''],
  ])('makes %s harmless', (html, left) => {
    expect(safe(html)).toBe(left)
  })

  it('lets a style ask for nothing but the files of the note', () => {
    const css = '@import "https://x.example"; .card { src: url(_font.ttf); background: url( "https://x.example/y" ) }'
    expect(safeCss(css, (name) => (name === '_font.ttf' ? 'data:font/ttf;base64,AA' : null))).toBe(
      ' .card { src: url("data:font/ttf;base64,AA"); background: none }',
    )
  })

  it('lays the shapes of an occluded picture over it, and hides what is asked', () => {
    const type = {
      id: 'io' as never,
      name: 'IO',
      kind: 'cloze',
      fields: ['Occlusion', 'Image'],
      builtIn: false,
      css: '',
    } as const
    const template = {
      name: 'x',
      front: '{{cloze:Occlusion}}<div>{{Image}}</div>',
      back: '{{cloze:Occlusion}}<div>{{Image}}</div>',
    }
    const shape = (n: number) => `{{c${n}::image-occlusion:rect:left=.1:top=.2:width=.3:height=.0${n}:oi=1}}`
    const fields = [`${shape(1)}<br>${shape(2)}`, '<img src="map.png">']
    const html = cardHtml({ ...type, templates: [template] }, fields, 0, { tags: [], deck: '', flag: 0 }, () => null)
    expect(html.front).toBe(
      '<div><div class="occluded"><img src="map.png"><div class="occlusion asked rect" style="left:10%;top:20%;width:30%;height:1%"></div><div class="occlusion hidden rect" style="left:10%;top:20%;width:30%;height:2%"></div></div></div>',
    )
    expect(html.back).toContain('occlusion shown rect')
  })
})
