// Draws a card's safe tree: the only way that words from a field reach the page.
import { useState, type ReactNode } from 'react'
import type { Kind, Rich, RichNode } from '../../../decks/index.ts'
import css from './rich.module.css'

interface Props {
  readonly rich: Rich
  /** Whose ink a blank and a filled deletion take; own cards have none. */
  readonly kind?: Kind | null
}

/** A side of a card in a box of its own, with room for paragraphs and lists. */
export function Side({ rich, kind = null, className }: Props & { readonly className?: string | undefined }): ReactNode {
  return (
    <div className={[css.sides, className].filter(Boolean).join(' ')}>
      <RichText rich={rich} kind={kind} />
    </div>
  )
}

export function RichText({ rich, kind = null }: Props): ReactNode {
  return rich.map((node, i) => <Node key={i} node={node} kind={kind} />)
}

function Node({ node, kind }: { readonly node: RichNode; readonly kind: Kind | null }): ReactNode {
  if (node.tag === 'text') return node.text
  if (node.tag === 'br') return <br />
  if (node.tag === 'blank')
    return (
      <span className={css.blank} data-kind={kind ?? 'own'} role="img" aria-label={node.hint ? `blank: ${node.hint}` : 'blank'}>
        {node.hint}
      </span>
    )
  if (node.tag === 'filled')
    return (
      <mark className={css.filled} data-kind={kind ?? 'own'}>
        <RichText rich={node.children} kind={kind} />
      </mark>
    )
  if (node.tag === 'hint') return <Hint label={node.label} rich={node.children} kind={kind} />
  const Tag = node.tag
  return (
    <Tag>
      <RichText rich={node.children} kind={kind} />
    </Tag>
  )
}

function Hint({ label, rich, kind }: { readonly label: string; readonly rich: Rich; readonly kind: Kind | null }): ReactNode {
  const [shown, setShown] = useState(false)
  if (shown) return <RichText rich={rich} kind={kind} />
  return (
    <button type="button" className={css.hint} onClick={() => setShown(true)}>
      Show {label}
    </button>
  )
}
