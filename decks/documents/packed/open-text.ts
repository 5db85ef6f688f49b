// OpenDocument texts (.odt), as LibreOffice writes them: headings by their level, lists, tables, and notes apart.
import { tablePieces, wordCount, type Page, type Piece } from '../page.ts'
import { damaged, type Parts } from './package.ts'
import { statedIn } from './stated.ts'
import { elementsOf, find, findAll, isXml, parseXml, type Xml } from './xml.ts'

export function pageOfOpenText(parts: Parts, file: string): Page {
  const content = contentOf(parts, file)
  const body = find(content, 'text')
  if (!body) throw damaged(file)
  const styles = stylesOf(content)
  const notes: string[] = []
  const pieces = piecesIn(body, { styles, notes, kind: 'paragraph' })
  return {
    pieces,
    stated: statedIn(parts, 'meta.xml'),
    furniture: notes.map((note) => `Footnote: ${note.length > 200 ? `${note.slice(0, 199)}…` : note}`),
  }
}

function contentOf(parts: Parts, file: string): Xml {
  const text = parts.text('content.xml')
  try {
    if (text !== null) return parseXml(text)
  } catch {
    // told below
  }
  throw damaged(file)
}

/** Automatic styles by name, as what they are made from: "P3" is a "Text body". */
function stylesOf(content: Xml): Map<string, string> {
  const automatic = find(content, 'automatic-styles')
  const all = automatic ? findAll(automatic, 'style') : []
  return new Map(all.map(({ attributes }) => [attributes['name'] ?? '', attributes['parent-style-name'] ?? '']))
}

interface Setting {
  readonly styles: ReadonlyMap<string, string>
  readonly notes: string[]
  readonly kind: Piece['kind']
}

function piecesIn(from: Xml, setting: Setting): Piece[] {
  return elementsOf(from).flatMap((element): Piece[] => {
    switch (element.name) {
      case 'h': {
        const level = Math.min(6, Math.max(1, Number(element.attributes['outline-level'] ?? 1) || 1))
        return [{ kind: 'heading', level, text: wordsIn(element, setting) }]
      }
      case 'p':
        return [...paragraph(element, setting), ...framesIn(element, setting)]
      case 'list':
        return piecesIn(element, { ...setting, kind: 'list' })
      case 'table':
        return tablePieces(findAll(element, 'table-row').map((row) => cellsOf(row, setting)))
      case 'tracked-changes':
      case 'table-of-content':
      case 'alphabetical-index':
      case 'bibliography':
        return []
      default:
        return piecesIn(element, setting)
    }
  })
}

function cellsOf(row: Xml, setting: Setting): string[] {
  return elementsOf(row)
    .filter(({ name }) => name === 'table-cell')
    .map((cell) =>
      findAll(cell, 'p')
        .map((words) => wordsIn(words, setting))
        .join(' '),
    )
}

function paragraph(element: Xml, setting: Setting): Piece[] {
  const text = wordsIn(element, setting)
  if (text.trim() === '') return []
  const name = element.attributes['style-name'] ?? ''
  const style = `${name} ${setting.styles.get(name) ?? ''}`
  if (/(?:^| )Title\b/.test(style)) return [{ kind: 'heading', level: 1, text }]
  if (/(?:^| )(?:Table|Figure|Illustration|Drawing|Caption|TableCaption|FigureCaption)\b/.test(style) && wordCount(text, 60) < 60)
    return [{ kind: 'caption', text }]
  return [{ kind: /(?:^| )Quotations?\b/.test(style) ? 'quote' : setting.kind, text }]
}

/** Text in frames is where captions of pictures stand. */
function framesIn(element: Xml, setting: Setting): Piece[] {
  return findAll(element, 'text-box').flatMap((box) => piecesIn(box, { ...setting, kind: 'caption' }))
}

/** The words of a paragraph; its notes go to the side. */
function wordsIn(from: Xml, setting: Setting): string {
  return from.children
    .map((child): string => {
      if (!isXml(child)) return child.replace(/\s+/g, ' ')
      switch (child.name) {
        case 'note': {
          const body = find(child, 'note-body')
          if (body)
            setting.notes.push(
              findAll(body, 'p')
                .map((words) => wordsIn(words, setting))
                .join(' ')
                .trim(),
            )
          return ''
        }
        case 's':
        case 'tab':
        case 'line-break':
          return ' '
        case 'annotation':
        case 'text-box':
        case 'ruby-text':
          return ''
        default:
          return wordsIn(child, setting)
      }
    })
    .join('')
}
