// Slides (.pptx): each slide's title, its points and tables, and what its speaker notes say; every piece knows its slide.
import { raised } from '../html-pieces.ts'
import { tablePieces, type Page, type Piece } from '../page.ts'
import { damaged, type Parts } from './package.ts'
import { statedIn } from './stated.ts'
import { elementsOf, find, findAll, isXml, parseXml, textOf, type Xml } from './xml.ts'

export function pageOfSlides(parts: Parts, file: string): Page {
  const names = slideNames(parts, file)
  const pieces = names.flatMap((name, i) => piecesOfSlide(parts, name, file).map((piece) => ({ ...piece, page: i + 1 })))
  return { pieces: withTitle(pieces), stated: statedIn(parts, 'docProps/core.xml'), furniture: [] }
}

/** The first slide's title is the whole's, where it stands alone or above a subtitle. */
function withTitle(pieces: readonly Piece[]): Piece[] {
  const [first] = pieces
  return pieces.map((piece) => (piece === first && piece.kind === 'heading' ? { ...piece, level: 1 } : piece))
}

function slideNames(parts: Parts, file: string): string[] {
  const presentation = rootOf(parts, 'ppt/presentation.xml', file)
  const targets = relations(parts, 'ppt/presentation.xml')
  const order = findAll(presentation, 'sldId').flatMap(({ attributes }) => targets.get(attributes['id'] ?? '') ?? [])
  // one name serves two attributes of a slide: its number, and its relation
  const named = order.length > 0 ? order : [...targets.values()].filter((name) => /slides\/slide\d+\.xml$/.test(name))
  return named.filter((name) => parts.has(name))
}

function piecesOfSlide(parts: Parts, name: string, file: string): Piece[] {
  const slide = rootOf(parts, name, file)
  const tree = find(slide, 'spTree')
  const shapes = tree === null ? [] : shapesIn(tree)
  const titles = shapes.filter((shape) => /itle$/.test(placeholder(shape) ?? '') && placeholder(shape) !== 'subTitle')
  const others = shapes.filter((shape) => !titles.includes(shape) && !/^(?:sldNum|dt|ftr|hdr)$/.test(placeholder(shape) ?? ''))
  const notes = [...relations(parts, name).values()].filter((part) => /notesSlides\//.test(part) && parts.has(part))
  return [
    ...titles.map((shape): Piece => ({
      kind: 'heading',
      level: 2,
      text: paragraphsIn(shape)
        .map(({ text }) => text)
        .join(' '),
    })),
    ...others.flatMap(piecesOfShape),
    ...notes.flatMap((part) => notesIn(rootOf(parts, part, file))),
  ]
}

function piecesOfShape(shape: Xml): Piece[] {
  const table = find(shape, 'tbl')
  if (table)
    return tablePieces(
      findAll(table, 'tr').map((row) =>
        findAll(row, 'tc').map((cell) =>
          paragraphsIn(cell)
            .map(({ text }) => text)
            .join(' '),
        ),
      ),
    )
  const isBody = /^(?:body|obj|)$/.test(placeholder(shape) ?? 'none')
  return paragraphsIn(shape).map(({ text, isPoint }) => ({ kind: (isPoint ?? isBody) ? 'list' : 'paragraph', text }))
}

function notesIn(notes: Xml): Piece[] {
  const bodies = findAll(notes, 'sp').filter((shape) => placeholder(shape) === 'body')
  return bodies.flatMap((shape) => paragraphsIn(shape).map(({ text }): Piece => ({ kind: 'paragraph', text })))
}

/** Shapes and tables in their order; of what is given twice, for newer programs and older ones, the first. */
function shapesIn(tree: Xml): Xml[] {
  return elementsOf(tree).flatMap((element) => {
    if (element.name === 'sp' || element.name === 'graphicFrame') return [element]
    if (element.name === 'grpSp') return shapesIn(element)
    if (element.name === 'AlternateContent') return elementsOf(element).slice(0, 1).flatMap(shapesIn)
    return []
  })
}

/** What a shape stands for on its slide: `title`, `body`, '' for a plain one of the layout; null for a shape of its own. */
function placeholder(shape: Xml): string | null {
  const place = find(shape, 'nvPr')
  const held = place && find(place, 'ph')
  return held ? (held.attributes['type'] ?? '') : null
}

/** A shape's paragraphs, and whether each is a point of a list; null where the layout decides. */
function paragraphsIn(shape: Xml): { text: string; isPoint: boolean | null }[] {
  return findAll(shape, 'p').flatMap((paragraph) => {
    const text = wordsIn(paragraph).trim()
    const properties = elementsOf(paragraph).find(({ name }) => name === 'pPr')
    const signs = properties ? elementsOf(properties).map(({ name }) => name) : []
    const isPoint = signs.includes('buNone') ? false : signs.some((name) => /^bu(?:Char|AutoNum|Blip)$/.test(name)) ? true : null
    return text === '' ? [] : [{ text, isPoint }]
  })
}

function wordsIn(from: Xml): string {
  return from.children
    .map((child) => {
      if (!isXml(child)) return ''
      if (child.name === 'r' && isRaised(child)) return raised(textOf(find(child, 't') ?? child))
      if (child.name === 't') return textOf(child)
      return child.name === 'br' ? ' ' : wordsIn(child)
    })
    .join('')
}

function isRaised(run: Xml): boolean {
  const properties = elementsOf(run).find(({ name }) => name === 'rPr')
  return Number(properties?.attributes['baseline'] ?? 0) > 0
}

/** A part's relations by their id, as names of parts. */
function relations(parts: Parts, name: string): Map<string, string> {
  const [folder, own] = [name.replace(/[^/]*$/, ''), name.replace(/^.*\//, '')]
  const text = parts.text(`${folder}_rels/${own}.rels`)
  if (text === null) return new Map()
  try {
    const links = findAll(parseXml(text), 'Relationship').filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    return new Map(links.map(({ attributes }) => [attributes['Id'] ?? '', resolved(folder, attributes['Target'] ?? '')]))
  } catch {
    return new Map()
  }
}

/** `../notes/a.xml` seen from `ppt/slides/`. */
export function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function rootOf(parts: Parts, name: string, file: string): Xml {
  const text = parts.text(name)
  try {
    if (text !== null) return parseXml(text)
  } catch {
    // told below
  }
  throw damaged(file)
}
