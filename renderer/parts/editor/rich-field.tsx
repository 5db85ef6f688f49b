// A field with bold, italics and lists. What is typed is read back through the safe tree, so that a field never holds more than we draw.
import { memo, useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react'
import { clozeNumbers, htmlOfRich, richOf, type Rich } from '../../../decks/index.ts'
import { RichText } from '../card/rich.tsx'
import css from './editor.module.css'

interface Props {
  readonly labelledBy: string
  readonly html: string
  readonly onChange: (html: string) => void
  readonly focused: boolean
  /** Whether Ctrl+Shift+C hides the selection. */
  readonly cloze: boolean
}

/** The field begins with `html` and then goes its own way: to begin it anew, give it another key. */
export function RichField({ labelledBy, html, onChange, focused, cloze }: Props): ReactNode {
  const field = useRef<HTMLDivElement>(null)
  const [begun] = useState(() => richOf(html))
  const onFirst = useRef(focused)

  useEffect(() => {
    if (onFirst.current && field.current) placeCaretAtEnd(field.current)
  }, [])

  const read = (): void => {
    if (field.current) onChange(htmlOfRich(richOf(field.current.innerHTML)))
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const command = event.ctrlKey || event.metaKey
    if (cloze && command && event.shiftKey && event.code === 'KeyC' && field.current) {
      event.preventDefault()
      hideSelection(field.current, event.altKey)
    }
  }

  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault()
    insert(event.clipboardData.getData('text/plain'))
  }

  return (
    <div
      ref={field}
      className={css.rich}
      role="textbox"
      aria-multiline="true"
      aria-labelledby={labelledBy}
      contentEditable
      suppressContentEditableWarning
      spellCheck
      onInput={read}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    >
      <Beginning rich={begun} />
    </div>
  )
}

/** Hides what is selected as the next cloze deletion, or with `same` as another place of the last one. */
export function hideSelection(field: HTMLElement, same: boolean): void {
  const selection = getSelection()
  if (!selection || !field.contains(selection.anchorNode)) field.focus()
  const numbers = clozeNumbers(field.textContent ?? '')
  const highest = numbers.at(-1) ?? 0
  // A word chosen by keys may bring the space after it along: that stays outside.
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(getSelection()?.toString() ?? '') ?? []
  insert(`${before}{{c${same && highest > 0 ? highest : highest + 1}::${words}}}${after}`)
  if (words === '') moveCaret(-2)
}

// React must not draw into what a person is typing in.
const Beginning = memo(
  ({ rich }: { readonly rich: Rich }) => <RichText rich={rich} />,
  () => true,
)

/** Through the browser's own command, so that its undo knows of it. */
function insert(text: string): void {
  document.execCommand('insertText', false, text)
}

function placeCaretAtEnd(field: HTMLElement): void {
  field.focus()
  getSelection()?.selectAllChildren(field)
  getSelection()?.collapseToEnd()
}

function moveCaret(by: number): void {
  const selection = getSelection()
  for (let i = 0; i < Math.abs(by); i++) selection?.modify('move', by < 0 ? 'backward' : 'forward', 'character')
}
