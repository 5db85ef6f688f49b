// Anki's template language: {{Field}}, {{#Field}}..{{/Field}}, {{^Field}}..{{/Field}}, filters, {{FrontSide}}.
import { hiddenBy, renderCloze } from './cloze.ts'
import { withReadings } from './furigana.ts'
import { htmlOf, plainOf } from './rich.ts'

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  /** Filters in the order they are applied: the nearest to the field first. */
  | { readonly kind: 'field'; readonly name: string; readonly filters: readonly string[] }
  | { readonly kind: 'section'; readonly name: string; readonly negated: boolean; readonly nodes: readonly TemplateNode[] }

/** What a template is rendered from. */
export interface Scene {
  /** A field's HTML; undefined when there is no such field. */
  readonly field: (name: string) => string | undefined
  /** For a cloze card, which deletion is asked. */
  readonly cloze: number | null
  readonly side: 'front' | 'back'
  /** What `{{FrontSide}}` stands for. */
  readonly frontSide: string
}

export interface Rendered {
  readonly html: string
  /** What `{{type:...}}` expects, as plain text; null without such a field. */
  readonly typed: string | null
}

/** No template that a person wrote lies deeper. */
const DEEPEST = 100

/** What stands between braces. */
export const TAG = /\{\{([\s\S]{0,2000}?)\}\}/g

/** Old templates may set other braces at their beginning: the same with the usual ones. */
export function withUsualBraces(template: string): string {
  if (!template.includes('{{=<% %>=}}')) return template
  return template.replace('{{=<% %>=}}', '').replaceAll('<%', '{{').replaceAll('%>', '}}')
}

/** Parses a template; a section that is not closed ends with the template, a stray end is left out. */
export function parseTemplate(given: string): readonly TemplateNode[] {
  const template = withUsualBraces(given)
  const ground: TemplateNode[] = []
  const open: { name: string; negated: boolean; nodes: TemplateNode[] }[] = []
  const write = (node: TemplateNode): void => void (open.at(-1)?.nodes ?? ground).push(node)
  const close = (): void => {
    const section = open.pop()
    if (section) write({ kind: 'section', ...section })
  }
  let at = 0
  for (const tag of template.matchAll(TAG)) {
    if (tag.index > at) write({ kind: 'text', text: template.slice(at, tag.index) })
    at = tag.index + tag[0].length
    // A third brace, as old templates have it, means nothing; as in Anki, its closing one stays as text.
    const inside = (tag[1] ?? '').replace(/^\{+/, '').trim()
    const name = inside.slice(1).trim()
    if ((inside.startsWith('#') || inside.startsWith('^')) && open.length < DEEPEST)
      open.push({ name, negated: inside.startsWith('^'), nodes: [] })
    else if (inside.startsWith('/')) {
      if (open.some((section) => section.name === name)) {
        while (open.at(-1)!.name !== name) close()
        close()
      }
    } else {
      const parts = inside.split(':').map((part) => part.trim())
      write({ kind: 'field', name: parts.pop() ?? '', filters: parts.reverse() })
    }
  }
  if (at < template.length) write({ kind: 'text', text: template.slice(at) })
  while (open.length > 0) close()
  return ground
}

/** Writes a template's HTML for one scene; a field that is not there is empty. */
export function renderTemplate(nodes: readonly TemplateNode[], scene: Scene): Rendered {
  let typed: string | null = null
  const write = (some: readonly TemplateNode[]): string =>
    some
      .map((node) => {
        if (node.kind === 'text') return node.text
        if (node.kind === 'section') return isFilled(node.name, scene) === node.negated ? '' : write(node.nodes)
        if (node.name === 'FrontSide') return scene.side === 'back' ? scene.frontSide : ''
        const value = scene.field(node.name) ?? ''
        if (node.filters.includes('type')) {
          typed ??= expected(value, node.filters, scene)
          return ''
        }
        return node.filters.reduce((html, filter) => applyFilter(filter, html, node.name, scene), value)
      })
      .join('')
  const html = write(nodes)
  return { html, typed }
}

/** Whether a template's front has anything of the fields on it: Anki makes a card only then. */
export function showsAnything(nodes: readonly TemplateNode[], field: Scene['field']): boolean {
  const scene: Scene = { field, cloze: null, side: 'front', frontSide: '' }
  return nodes.some((node) => {
    if (node.kind === 'text') return false
    if (node.kind === 'field') return isFilled(node.name, scene)
    return isFilled(node.name, scene) !== node.negated && showsAnything(node.nodes, field)
  })
}

/** The fields that stand under a filter, `cloze` for one. */
export function fieldsUnder(filter: string, nodes: readonly TemplateNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'section') return fieldsUnder(filter, node.nodes)
    return node.kind === 'field' && node.filters.includes(filter) ? [node.name] : []
  })
}

/** Anki counts a field that holds only spaces, breaks and empty blocks as empty. */
export function isEmptyField(html: string): boolean {
  return /^(?:\s|&nbsp;|<\/?(?:br|div|p)\s*\/?>)*$/i.test(html)
}

function isFilled(name: string, scene: Scene): boolean {
  const number = /^c(\d+)$/.exec(name)?.[1]
  const value = scene.field(name)
  if (value === undefined && number !== undefined) return Number(number) === scene.cloze
  return value !== undefined && !isEmptyField(value)
}

function expected(value: string, filters: readonly string[], scene: Scene): string {
  if (!filters.includes('cloze')) return plainOf(value)
  return hiddenBy(value, scene.cloze ?? 1)
    .map(plainOf)
    .join(', ')
}

function applyFilter(filter: string, html: string, name: string, scene: Scene): string {
  switch (filter) {
    case 'cloze':
      return scene.cloze === null ? html : renderCloze(html, scene.cloze, scene.side)
    case 'text':
      return htmlOf(plainOf(html))
    case 'hint':
      return isEmptyField(html) ? '' : `<span class="hint" data-label="${htmlOf(name).replaceAll('"', '&quot;')}">${html}</span>`
    case 'furigana':
    case 'kana':
    case 'kanji':
      return withReadings(html, filter)
    default:
      return html
  }
}
