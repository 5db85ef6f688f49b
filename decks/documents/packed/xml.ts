// XML to a small tree. Names are taken without their prefix; documents of these kinds never use one name for two things.
// Entities of a document's own are not known, so that none can swell or fetch anything.
import { SaxesParser } from 'saxes'

export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Xml | string)[]
}

/** Nobody nests deeper; beyond, it is an attack. */
const DEEPEST = 500

/** @throws Error where it is no XML */
export function parseXml(text: string): Xml {
  const parser = new SaxesParser()
  const root = { name: '', attributes: {}, children: [] as (Xml | string)[] }
  const open: { children: (Xml | string)[] }[] = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) throw new Error('It is nested beyond all reason.')
    const element = { name: bare(name), attributes: bareKeys(attributes), children: [] as (Xml | string)[] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const say = (words: string): void => void open.at(-1)!.children.push(words)
  parser.on('text', say)
  parser.on('cdata', say)
  parser.write(text.replace(/^\ufeff/, '')).close()
  const [first] = root.children.filter(isXml)
  if (!first) throw new Error('It has no element.')
  return first
}

export function isXml(node: Xml | string): node is Xml {
  return typeof node !== 'string'
}

export function elementsOf({ children }: Xml): Xml[] {
  return children.filter(isXml)
}

/** The first element so named, at any depth. */
export function find(from: Xml, name: string): Xml | null {
  for (const child of elementsOf(from)) {
    if (child.name === name) return child
    const deeper = find(child, name)
    if (deeper) return deeper
  }
  return null
}

/** All elements so named, at any depth; none within another of them. */
export function findAll(from: Xml, name: string): Xml[] {
  return elementsOf(from).flatMap((child) => (child.name === name ? [child] : findAll(child, name)))
}

/** All the text under an element. */
export function textOf(from: Xml): string {
  return from.children.map((child) => (isXml(child) ? textOf(child) : child)).join('')
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function bareKeys(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const own: Record<string, string> = {}
  for (const name in attributes) own[bare(name)] = attributes[name]!
  return own
}
