// Mnemosyne's XML (versions 1 and 2 write it alike): items with a question, an answer, a category, and how well they were known.
import { isXml, elementsOf, parseXml, textOf, type Xml } from '../../documents/packed/xml.ts'
import { deriveId, Trouble } from '../../model/index.ts'
import { mediaNames } from '../../notes/index.ts'
import { DAY, studyDay } from '../../scheduling/study-day.ts'
import { Gathered, type Here, type Learnt } from './gathered.ts'
import { typeOfForm } from './plain-notes.ts'
import type { ReadText } from './read-text.ts'

interface Item {
  readonly id: string
  readonly deck: string
  readonly question: string
  readonly answer: string
  readonly learnt: Learnt | null
}

/** @throws Trouble where it is broken, or another program's XML */
export function readMnemosyne(text: string, deck: string, file: string, here: Here): ReadText {
  const root = parsed(text, file)
  const begun = Number(root.attributes['time_of_start'] ?? Number.NaN)
  const items = elementsOf(root).flatMap((element) => (element.name === 'item' ? itemOf(element, deck, begun, here) : []))
  if (items.length === 0) throw new Trouble('empty', `${file} holds no card of Mnemosyne. Export the cards again.`)
  const gathered = new Gathered(here, deck)
  const byId = new Map(items.map((item) => [item.id, item]))
  const done = new Set<Item>()
  let empty = 0
  let twice = 0
  for (const item of items) {
    if (done.has(item)) continue
    done.add(item)
    const back = item.id === '' ? undefined : byId.get(`${item.id}.inv`)
    const both = back !== undefined && !done.has(back) && back.question === item.answer && back.answer === item.question
    if (both) done.add(back)
    const fields = [item.question, item.answer]
    const learnt = new Map([item.learnt, both ? back.learnt : null].flatMap((one, ord) => (one ? [[ord, one] as const] : [])))
    const guid = deriveId<'guid'>('mnemosyne', item.deck, ...fields)
    if (item.question === '' || item.answer === '') empty++
    else if (gathered.has(guid)) twice++
    else gathered.add({ deck: item.deck, type: typeOfForm(both ? 'reverse' : 'basic'), fields, guid, learnt })
  }
  const media = new Set(items.flatMap(({ question, answer }) => mediaNames(question + answer))).size
  return {
    format: 'mnemosyne',
    file: gathered.file(),
    repairs: told({ empty, twice, media, forgotten: gathered.forgotten }, file),
  }
}

function parsed(text: string, file: string): Xml {
  let root: Xml
  try {
    root = parseXml(text)
  } catch (error) {
    const [, line] = /^(\d+):\d+/.exec(error instanceof Error ? error.message.replace(/^[^\d]*/, '') : '') ?? []
    throw new Trouble(
      'unreadable',
      `${file} is damaged: its XML breaks off${line ? ` in line ${line}` : ''}. Nothing was brought in; export the cards again.`,
    )
  }
  if (root.name !== 'mnemosyne')
    throw new Trouble(
      'not-ours',
      `${file} is XML, but not Mnemosyne's. Export the cards as text with tabs, or as an Anki package (.apkg).`,
    )
  return root
}

function itemOf(item: Xml, deck: string, begun: number, here: Here): Item[] {
  const words = (name: string): string => {
    const found = item.children.find((child) => isXml(child) && child.name === name)
    return found && isXml(found) ? htmlOfSide(textOf(found)) : ''
  }
  const category = (item.children.filter(isXml).find(({ name }) => name === 'cat')?.children ?? [])
    .map((child) => (isXml(child) ? '' : child))
    .join('')
    .trim()
  return [
    {
      id: item.attributes['id'] ?? '',
      deck: category === '' || category === '<default>' ? deck : category.replaceAll('::', ': '),
      question: words('Q'),
      answer: words('A'),
      learnt: learntOf(item.attributes, begun, here),
    },
  ]
}

/** Its own marks for how an answer is shown say nothing here. */
function htmlOfSide(text: string): string {
  return text
    .replace(/<\/?card\b[^<>]*>/gi, '')
    .trim()
    .replace(/\r\n?|\n/g, '<br>')
}

/** Grades of 2 and more are known; below, a card is still being learnt. Days are counted from when the person began. */
function learntOf(attributes: Readonly<Record<string, string>>, begun: number, { offsetAt }: Here): Learnt | null {
  const number = (name: string): number => Number(attributes[name] ?? Number.NaN)
  const [last, next] = [number('l_rp'), number('n_rp')]
  const known = attributes['u'] !== '1' && number('gr') >= 2 && next > last && last >= 0 && begun > 0
  if (!known) return null
  const first = studyDay(begun * 1000 + DAY / 2, offsetAt(begun * 1000))
  return {
    ease: number('e'),
    interval: Math.round(next - last),
    due: first + Math.round(next),
    reviews: Math.max(1, number('ac_rp') + number('rt_rp') || 1),
    lapses: Math.max(0, number('lps') || 0),
  }
}

function told(counts: Readonly<Record<'empty' | 'twice' | 'media' | 'forgotten', number>>, file: string): string[] {
  const { empty, twice, media, forgotten } = counts
  return [
    ...(empty > 0 ? [`${file}: ${empty} ${empty === 1 ? 'card lacks' : 'cards lack'} a side; left out.`] : []),
    ...(twice > 0 ? [`${file}: ${twice} ${twice === 1 ? 'card stands' : 'cards stand'} in it twice; once is enough.`] : []),
    ...(forgotten > 0
      ? [`${file}: ${forgotten} ${forgotten === 1 ? 'card has' : 'cards have'} a schedule that cannot be right; begun anew.`]
      : []),
    ...(media > 0
      ? [
          `${file}: ${media} ${media === 1 ? 'picture or sound that it names lies' : 'pictures and sounds that it names lie'} beside it and stay behind.`,
        ]
      : []),
  ]
}
