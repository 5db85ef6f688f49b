// Parses a web page into parse5's tree, within bounds that no hostile page can pass; and walks such a tree without recursion.
import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterMap, type ParserOptions } from 'parse5'

export type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']
export type Parent = DefaultTreeAdapterMap['parentNode']

/** Elements may lie this deep; beyond it, the work of parsing grows with the square of the depth. */
const DEEPEST = 400
const MOST_ELEMENTS = 2_000_000

class TooTangled extends Error {}

/** The page's tree, or null where its elements are nested or repeated beyond all reason. */
export function treeOf(html: string): DefaultTreeAdapterMap['document'] | null {
  return bounded((options) => parse(html, options))
}

/** As `treeOf`, for a piece of a page. */
export function fragmentOf(html: string): DefaultTreeAdapterMap['documentFragment'] | null {
  return bounded((options) => parseFragment(html, options))
}

function bounded<T>(read: (options: ParserOptions<DefaultTreeAdapterMap>) => T): T | null {
  let depth = 0
  let elements = 0
  const links = new Set<unknown>()
  try {
    return read({
      treeAdapter: {
        ...defaultTreeAdapter,
        createElement(name, namespace, attributes) {
          if (++elements > MOST_ELEMENTS) throw new TooTangled()
          // A link that is never closed is opened again by the parser in every later block: those are no links of the page's.
          const isAgain = name === 'a' && links.has(attributes)
          if (name === 'a') links.add(attributes)
          return defaultTreeAdapter.createElement(name, namespace, isAgain ? [] : attributes)
        },
        onItemPush() {
          if (++depth > DEEPEST) throw new TooTangled()
        },
        onItemPop() {
          depth--
        },
      },
    })
  } catch (error) {
    if (error instanceof TooTangled) return null
    throw error
  }
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? ''
}

/** Whether an element leads elsewhere. */
export function isLink(element: Element): boolean {
  return element.tagName === 'a' && element.attrs.some(({ name }) => name === 'href')
}

/** Words of the class, in lower case. */
export function namesOf(element: Element): string[] {
  return wordsOf(attribute(element, 'class'))
}

/** `story-shareBar` gives story, share, bar. */
export function wordsOf(name: string): string[] {
  return name
    .slice(0, 1000)
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

export interface Visitor {
  /** Says whether to go into the node. */
  readonly enter: (node: Node) => boolean
  readonly leave?: (node: Node) => void
  /** Ends the walk early. */
  readonly isDone?: () => boolean
}

/** Visits a node and what lies in it, in the order of the page. */
export function walk(root: Node, { enter, leave, isDone }: Visitor): void {
  const path: { node: Node; next: number }[] = []
  if (enter(root)) path.push({ node: root, next: 0 })
  else leave?.(root)
  for (let top = path.at(-1); top && !isDone?.(); top = path.at(-1)) {
    const child = 'childNodes' in top.node ? top.node.childNodes[top.next++] : undefined
    if (!child) {
      path.pop()
      leave?.(top.node)
    } else if (enter(child)) path.push({ node: child, next: 0 })
    else leave?.(child)
  }
}

/** The words under a node, no more than `most` characters of them, and not sought for ever. */
export function textUnder(root: Node, most = Infinity): string {
  const parts: string[] = []
  let length = 0
  let nodes = 0
  walk(root, {
    enter(node) {
      nodes++
      if ('value' in node && node.nodeName === '#text') {
        parts.push(node.value)
        length += node.value.length
      } else if (isElement(node)) {
        if (UNREAD.has(node.tagName)) return false
        if (!INLINE.has(node.tagName)) parts.push(' ')
      }
      return true
    },
    isDone: () => length >= most || nodes > most * 10,
  })
  return parts.join('').replace(/\s+/g, ' ').trim().slice(0, most)
}

/** The first element under a node that answers. */
export function findUnder(root: Node, answers: (element: Element) => boolean): Element | null {
  let found: Element | null = null
  walk(root, {
    enter(node) {
      if (isElement(node) && answers(node)) found = node
      return found === null
    },
    isDone: () => found !== null,
  })
  return found
}

/** Elements whose content is no text of the page. */
export const UNREAD: ReadonlySet<string> = new Set(
  'script style noscript template svg iframe object embed canvas audio video map head title button input select textarea option datalist progress meter dialog applet frameset noframes'.split(
    ' ',
  ),
)

/** Elements that run on within a line. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math mi mn mo mrow ms msub msup msubsup mtext mfrac msqrt q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr annotation semantics'.split(
    ' ',
  ),
)
