// A stranger's card in a frame of its own: our own page `/card.html`, whose policy allows no script and no request, and a sandbox that allows
// none either. Only because nothing in it can run may it share our origin, by which this page puts the card in and measures its height.
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import {
  cardHtml,
  hasFormula,
  mediaNames,
  safeCss,
  safeHtml,
  type CardFacts,
  type CardHtml,
  type NoteType,
  type SafeNode,
} from '../../../decks/index.ts'
import { inlineAddress, useMedia } from '../../storage/index.ts'
import { useFormulas } from './formulas.ts'
import { Sounds } from './sounds.tsx'
import css from './card-frame.module.css'

interface Props {
  readonly noteType: NoteType
  readonly fields: readonly string[]
  readonly ord: number
  readonly facts: CardFacts
  readonly side: 'front' | 'back'
  /** Whether its sounds are played as it comes. */
  readonly plays?: boolean
}

export function CardFrame({ noteType, fields, ord, facts, side, plays = false }: Props): ReactNode {
  const formula = useFormulas(
    useMemo(
      () => hasFormula(`${fields.join(' ')} ${noteType.templates.map(({ front, back }) => front + back).join(' ')}`),
      [fields, noteType],
    ),
  )
  const html = useMemo(() => formula && cardHtml(noteType, fields, ord, facts, formula), [noteType, fields, ord, facts, formula])
  const names = useMemo(() => (html ? namesOf(html) : []), [html])
  const media = useMedia(names)
  const shown = useMemo(() => {
    if (!html || !media) return null
    const addressOf = (name: string): string | null => {
      const file = media.get(fileName(name))
      return file ? inlineAddress(file) : null
    }
    return { nodes: safeHtml(html[side], addressOf), style: safeCss(html.css, addressOf) }
  }, [html, media, side])
  const sounds = html?.sounds[side] ?? []
  return (
    <>
      <Frame shown={shown} ord={ord} title={side === 'front' ? 'Question' : 'Answer'} />
      {media && sounds.length > 0 && <Sounds key={`${side} ${sounds.join()}`} names={sounds} media={media} plays={plays} />}
    </>
  )
}

interface Shown {
  readonly nodes: readonly SafeNode[]
  readonly style: string
}

function Frame({ shown, ord, title }: { readonly shown: Shown | null; readonly ord: number; readonly title: string }): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null)
  const [ready, setReady] = useState(false)
  const [height, setHeight] = useState(0)
  const dark = useDark()
  const measure = useCallback(() => {
    // The whole page's height, because a card's style may give the body margins.
    const page = frame.current?.contentDocument?.documentElement
    if (page) setHeight(Math.ceil(page.getBoundingClientRect().height))
  }, [])
  useEffect(() => {
    const document = frame.current?.contentDocument
    if (!ready || !document || !shown) return
    put(document, shown, ord, dark)
    measure()
    // Pictures come a moment after their addresses.
    const watch = new ResizeObserver(measure)
    watch.observe(document.documentElement)
    return () => watch.disconnect()
  }, [ready, shown, ord, dark, measure])
  useEffect(() => {
    const document = frame.current?.contentDocument
    if (!ready || !document) return
    // A key pressed where the card lies is meant for the app.
    const pass = (event: KeyboardEvent): void => {
      const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
      if (key === 'Tab' || (key === ' ' && (event.target as Element | null)?.closest?.('summary'))) return
      event.preventDefault()
      const init = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true }
      window.document.body.dispatchEvent(new window.KeyboardEvent('keydown', init))
    }
    document.addEventListener('keydown', pass)
    document.addEventListener('toggle', measure, true)
    return () => {
      document.removeEventListener('keydown', pass)
      document.removeEventListener('toggle', measure, true)
    }
  }, [ready, measure])
  return (
    <iframe
      ref={frame}
      className={css.frame}
      src="/card.html"
      sandbox="allow-same-origin"
      title={title}
      style={{ height }}
      onLoad={() => setReady(true)}
    />
  )
}

/** Elements are made one by one from the safe tree: no HTML of a stranger is ever parsed by a page. */
function put(document: Document, { nodes, style }: Shown, ord: number, dark: boolean): void {
  const own = document.createElement('style')
  own.textContent = BASE
  const theirs = document.createElement('style')
  theirs.textContent = style
  document.documentElement.className = dark ? 'night-mode' : ''
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
  document.body.className = `card card${ord + 1}${dark ? ' nightMode night_mode' : ''}`
  document.head.replaceChildren(own, theirs)
  document.body.replaceChildren(...nodes.map((node) => made(document, node)))
}

/** Whether the page is dark, also when the system's colours change while a card lies there. */
function useDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const system = window.matchMedia('(prefers-color-scheme: dark)')
      system.addEventListener('change', changed)
      return () => system.removeEventListener('change', changed)
    },
    () => window.getComputedStyle(window.document.documentElement).colorScheme.includes('dark'),
  )
}

const SPACES = {
  html: 'http://www.w3.org/1999/xhtml',
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
}

function made(document: Document, node: SafeNode): Node {
  if (typeof node === 'string') return document.createTextNode(node)
  const element = document.createElementNS(SPACES[node.space], node.tag)
  for (const [name, value] of node.attributes) {
    try {
      element.setAttribute(name, value)
    } catch {
      // A name that no attribute may have.
    }
  }
  element.append(...node.children.map((child) => made(document, child)))
  return element
}

/** What Anki has under every card, and our own marks. */
const BASE = `
html { overflow: hidden; }
body { margin: 0; padding: 4px 0 12px; overflow-wrap: break-word; font: 21px/1.4 Georgia, serif; }
img { max-width: 100%; }
/* As Anki does: at night a card's own black on white gives way, but for what its style says of the night. */
body.nightMode { color: #e6e5e1; background: transparent; }
.cloze { font-weight: bold; color: #2563a8; }
.night-mode .cloze { color: #8ab8ee; }
.missing { font: 13px sans-serif; opacity: 0.7; }
.hint summary { cursor: pointer; text-decoration: underline; font-size: 0.8em; }
.occluded { position: relative; display: inline-block; line-height: 0; }
.occluded > img { max-width: 100%; }
.occlusion { position: absolute; box-sizing: border-box; border: 1px solid #202020; background: #e9e4d2; }
.occlusion.asked { background: #d98b6f; }
.occlusion.shown { background: transparent; border: 2px solid #b4552f; }
.occlusion.ellipse { border-radius: 50%; }
math { font-size: 1.1em; }
`

function namesOf({ front, back, css: style, sounds }: CardHtml): string[] {
  return [...[front, back, style].flatMap(mediaNames), ...sounds.front, ...sounds.back]
}

/** As a note writes it, as the file is called. */
function fileName(written: string): string {
  return mediaNames(`url("${written.replaceAll('"', '&quot;')}")`)[0] ?? written
}
