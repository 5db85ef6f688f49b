// A stranger's card as a tree of elements that can do no harm: no script, no address, no form, and files only from what the note brought.
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export type SafeNode = string | SafeElement
export interface SafeElement {
  readonly tag: string
  readonly space: 'html' | 'svg' | 'math'
  readonly attributes: readonly (readonly [string, string])[]
  readonly children: readonly SafeNode[]
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const HTML = words(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rb rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
)
const SVG = words(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs linearGradient radialGradient stop clipPath mask marker pattern symbol',
)
const MATH = words(
  'math semantics mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd',
)
/** Everything in these goes, words too. */
const DROPPED = words(
  'script style template head title noscript noembed noframes iframe frame frameset object embed applet canvas select option textarea input button form meta link base audio video source track param annotation annotation-xml foreignObject animate animateTransform animateMotion set use image script plaintext xmp listing',
)
const ATTRIBUTES = words(
  'class id style title dir lang align valign width height colspan rowspan span border cellpadding cellspacing bgcolor color face size alt start value type open reversed nowrap hspace vspace datetime',
)
const SVG_ATTRIBUTES = words(
  'class id style viewBox width height x y x1 x2 y1 y2 cx cy r rx ry d points transform fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset stroke-opacity fill-opacity fill-rule clip-rule opacity offset stop-color stop-opacity gradientUnits gradientTransform text-anchor dominant-baseline alignment-baseline font-size font-family font-weight font-style letter-spacing dx dy preserveAspectRatio',
)
const MATH_ATTRIBUTES = words(
  'class style display mathvariant mathsize mathcolor mathbackground displaystyle scriptlevel stretchy fence separator accent accentunder lspace rspace minsize maxsize linethickness columnalign rowalign columnspacing rowspacing width height depth voffset notation symmetric largeop movablelimits columnlines rowlines',
)
const DEEPEST = 200

/** A file's address by its name: `data:`, or null for one that is not there. */
export type AddressOf = (name: string) => string | null

/**
 * Some HTML as a safe tree.
 * @param addressOf what pictures are shown from
 */
export function safeHtml(html: string, addressOf: AddressOf): readonly SafeNode[] {
  return children(parseFragment(html), addressOf, 0)
}

/** A style sheet that asks for nothing but the note's own files. */
export function safeCss(css: string, addressOf: AddressOf): string {
  return css
    .replace(/@import\b[^;]*;?/gi, '')
    .replace(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))\s*\)?/gi, (_, a?: string, b?: string, c?: string) => {
      const given = (a ?? b ?? c ?? '').trim()
      const address = /^data:(?:image|font)\/[\w.+-]+;base64,[\w+/=]*$/i.test(given) ? given : addressOf(given)
      return address === null ? 'none' : `url("${address}")`
    })
    .replace(/(?:-webkit-)?image-set\(/gi, 'none(')
}

/** What `safeHtml` would show, as HTML again: for tests, and for what is measured without a page. */
export function writeSafe(nodes: readonly SafeNode[]): string {
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escaped(node)
      const attributes = node.attributes.map(([name, value]) => ` ${name}="${escaped(value).replace(/"/g, '&quot;')}"`).join('')
      if (node.tag === 'br' || node.tag === 'hr' || node.tag === 'img') return `<${node.tag}${attributes}>`
      return `<${node.tag}${attributes}>${writeSafe(node.children)}</${node.tag}>`
    })
    .join('')
}

function children(parent: Tree.ParentNode, addressOf: AddressOf, depth: number): SafeNode[] {
  return parent.childNodes.flatMap((child) => convert(child, addressOf, depth))
}

function convert(node: Tree.ChildNode, addressOf: AddressOf, depth: number): SafeNode[] {
  if (node.nodeName === '#text') return [(node as Tree.TextNode).value]
  if (!('childNodes' in node) || depth > DEEPEST) return []
  const tag = node.tagName
  if (DROPPED.has(tag)) return []
  const space = node.namespaceURI.endsWith('svg') ? 'svg' : node.namespaceURI.endsWith('MathML') ? 'math' : 'html'
  const inside = children(node, addressOf, depth + 1)
  const label = tag === 'span' ? attributeOf(node, 'data-label') : null
  if (label !== null && attributeOf(node, 'class') === 'hint') return [hint(label, inside)]
  const allowed = space === 'html' ? HTML : space === 'svg' ? SVG : MATH
  if (!allowed.has(tag)) return inside
  const known = space === 'html' ? ATTRIBUTES : space === 'svg' ? SVG_ATTRIBUTES : MATH_ATTRIBUTES
  const attributes = node.attrs.flatMap(({ name, value, prefix }): [string, string][] => {
    if (prefix || !known.has(name)) return []
    if (name === 'style') return [[name, safeCss(value, addressOf)]]
    return /url\s*\(|javascript:/i.test(value) ? [] : [[name, value]]
  })
  if (tag !== 'img') return [{ tag, space, attributes, children: inside }]
  const name = attributeOf(node, 'src')
  const inline = name !== null && /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]*$/i.test(name)
  const address = name === null || inline ? name : addressOf(name)
  if (address === null) return missing(name, attributeOf(node, 'alt'))
  return [{ tag, space, attributes: [...attributes, ['src', address]], children: [] }]
}

/** Shown when asked for, without any script. */
function hint(label: string, inside: readonly SafeNode[]): SafeElement {
  const plain = { space: 'html', attributes: [] } as const
  return {
    ...plain,
    tag: 'details',
    attributes: [['class', 'hint']],
    children: [{ ...plain, tag: 'summary', children: [`Show ${label}`] }, ...inside],
  }
}

/** A picture that is not there says so, by its name where that is a file's. */
function missing(name: string | null, alt: string | null): SafeNode[] {
  const said = alt || (name && !/[:/\\]/.test(name) ? `[${name.slice(0, 80)} is missing]` : '[a picture is missing]')
  return [{ tag: 'span', space: 'html', attributes: [['class', 'missing']], children: [said] }]
}

function attributeOf(node: Tree.Element, name: string): string | null {
  return node.attrs.find((each) => each.name === name)?.value ?? null
}
