// A card of a stranger's note type as Anki would show it: its templates rendered, its formulas set, its sounds told apart.
import type { NoteType } from '../model/index.ts'
import { masksOf, shapesOf } from './occlusion.ts'
import { plainOf } from './rich.ts'
import { fieldsUnder, parseTemplate, renderTemplate, type Scene } from './template.ts'

/** What a template may ask of a card besides its fields. */
export interface CardFacts {
  readonly tags: readonly string[]
  /** "Law::Treaties". */
  readonly deck: string
  readonly flag: number
}

export interface CardHtml {
  readonly front: string
  readonly back: string
  /** Names of sounds and films, in the order they stand. */
  readonly sounds: { readonly front: readonly string[]; readonly back: readonly string[] }
  /** The answer to type, as plain text, where the card asks for typing. */
  readonly typed: string | null
  readonly css: string
}

/** A formula as HTML with MathML in it; null where it cannot be set. */
export type Formula = (tex: string, display: boolean) => string | null

/** Whether some HTML holds a formula: only then its setter need be loaded. */
export function hasFormula(html: string): boolean {
  return /\\\(|\\\[|\[latex\]|\[\$\$?\]/i.test(html)
}

/** @param ord which template, or the cloze number minus one */
export function cardHtml(
  noteType: NoteType,
  fields: readonly string[],
  ord: number,
  facts: CardFacts,
  formula: Formula,
): CardHtml {
  const cloze = noteType.kind === 'cloze' ? ord + 1 : null
  const template = noteType.templates[cloze === null ? ord : 0] ?? { name: '', front: '', back: '' }
  const special = new Map([
    ['Tags', facts.tags.join(' ')],
    ['Type', noteType.name],
    ['Deck', facts.deck],
    ['Subdeck', facts.deck.split('::').at(-1) ?? ''],
    ['Card', template.name],
    ['CardFlag', facts.flag > 0 ? `flag${facts.flag}` : ''],
  ])
  const field = (name: string): string | undefined => {
    const place = noteType.fields.indexOf(name)
    return place >= 0 ? (fields[place] ?? '') : special.get(name)
  }
  const nodes = { front: parseTemplate(template.front), back: parseTemplate(template.back) }
  const shapes = cloze === null ? [] : fieldsUnder('cloze', nodes.front).flatMap((name) => shapesOf(field(name) ?? ''))
  const scene: Omit<Scene, 'side' | 'frontSide'> = {
    cloze,
    // A shape is drawn over the picture, not written.
    field: (name) => {
      const value = field(name)
      return shapes.length > 0 && value !== undefined && shapesOf(value).length > 0 ? '' : value
    },
  }
  const front = renderTemplate(nodes.front, { ...scene, side: 'front', frontSide: '' })
  // The question's sounds have been heard when the answer comes.
  const frontSide = front.html.replace(SOUND, '')
  const back = renderTemplate(nodes.back, { ...scene, side: 'back', frontSide })
  const finish = (html: string, side: 'front' | 'back'): string => {
    const shown = withFormulas(html.slice(0, LONGEST).replace(SOUND, '').replace(PLAYED, ''), formula)
    return shapes.length > 0 && cloze !== null ? overPicture(shown, masksOf(shapes, cloze, side)) : shown
  }
  return {
    front: finish(front.html, 'front'),
    back: finish(back.html, 'back'),
    sounds: { front: soundsIn(front.html), back: soundsIn(back.html) },
    typed: front.typed,
    css: noteType.css,
  }
}

/** A side longer than this is cut: nobody reads it. */
const LONGEST = 1_000_000
const SOUND = /\[sound:([^\]]{0,300})\]/gi
const PLAYED = /<(audio|video)\b[\s\S]*?(?:<\/\1\s*>|$)/gi

function soundsIn(html: string): string[] {
  const plain = [...html.matchAll(SOUND)].map(([, name = '']) => plainOf(name))
  const played = [...html.matchAll(PLAYED)].flatMap(([whole]) => /\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(whole)?.[1] ?? [])
  return [...plain, ...played].filter((name) => name !== '' && !/^[a-z]+:|^\/\//i.test(name))
}

/** The first picture with the masks laid over it. */
function overPicture(html: string, masks: string): string {
  return html.replace(/<img\b[^>]*>/i, (picture) => `<div class="occluded">${picture}${masks}</div>`)
}

const FORMULAS: readonly (readonly [RegExp, boolean])[] = [
  [/\\\(([\s\S]{0,2000}?)\\\)/g, false],
  [/\\\[([\s\S]{0,2000}?)\\\]/g, true],
  [/\[\$\$\]([\s\S]{0,2000}?)\[\/\$\$\]/gi, true],
  [/\[\$\]([\s\S]{0,2000}?)\[\/\$\]/gi, false],
  [/\[latex\]([\s\S]{0,2000}?)\[\/latex\]/gi, true],
]

function withFormulas(html: string, formula: Formula): string {
  if (!hasFormula(html)) return html
  return FORMULAS.reduce(
    (text, [pattern, display]) =>
      text.replace(pattern, (whole: string, inside: string) => {
        const tex = plainOf(inside.replace(/<br\s*\/?>/gi, ' '))
          .replace(/^\s*\$+|\$+\s*$/g, '')
          .replace(/\\begin\{(?:math|displaymath)\}|\\end\{(?:math|displaymath)\}/g, '')
          .trim()
        return (tex !== '' && formula(tex, display)) || whole
      }),
    html,
  )
}
