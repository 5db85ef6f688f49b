// Find or do: cards, then documents and decks, then things to do, by a few letters of their words.
import { Dialog as Base } from '@base-ui/react/dialog'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { searchText, textOfTimeline } from '../../decks/index.ts'
import { Cap, Glyph, goTo, paths, undoLast, type KindOrOwn } from '../parts/index.ts'
import { openEditor } from '../parts/editor/open-editor.ts'
import { closePalette, usePaletteOpen } from '../parts/palette-state.ts'
import { useCardIds, useCards, useDecks, useDocuments, useTags } from '../storage/index.ts'
import { pickDocuments } from './adding.ts'
import { openPaste } from './paste-state.ts'
import css from './palette.module.css'

interface Entry {
  readonly group: 'Cards' | 'Documents' | 'Decks' | 'Do'
  readonly words: string
  /** Set as something to read: a prompt or a title. */
  readonly read?: boolean
  readonly kind?: KindOrOwn
  readonly cap?: string
  readonly run: () => void
}

const DEEDS: readonly Entry[] = [
  { group: 'Do', words: 'Study what is due', run: () => goTo(paths.study()) },
  { group: 'Do', words: 'Cards to mend: leeches, slow and reported ones', run: () => goTo(paths.mend) },
  { group: 'Do', words: 'A plan for what is overdue', run: () => goTo(paths.plan) },
  { group: 'Do', words: 'Exams: plan, forecast, mock exam', run: () => goTo(paths.exams) },
  { group: 'Do', words: 'Timeline of everything that has a date', run: () => goTo(paths.timeline()) },
  { group: 'Do', words: 'Order dates: put events in the order in which they happened', run: () => goTo(paths.order()) },
  { group: 'Do', words: 'Study today’s plan for the exams', run: () => goTo(paths.studyPlan) },
  { group: 'Do', words: 'Cram all cards', run: () => goTo(paths.session('cram', '')) },
  { group: 'Do', words: 'Add documents', cap: 'Ctrl+O', run: () => void pickDocuments() },
  { group: 'Do', words: 'Paste text', cap: 'Ctrl+Shift+V', run: openPaste },
  { group: 'Do', words: 'New card', cap: 'Ctrl+N', run: () => void openEditor({ kind: 'new' }) },
  { group: 'Do', words: 'Bring in a deck', run: () => goTo(paths.bringIn) },
  { group: 'Do', words: 'Take a deck out', run: () => goTo(paths.takeOut) },
  { group: 'Do', words: 'Undo', cap: 'Ctrl+Z', run: () => void undoLast() },
  { group: 'Do', words: 'Decks', run: () => goTo(paths.decks) },
  { group: 'Do', words: 'Note types: fields, templates and style', run: () => goTo(paths.noteTypes) },
  { group: 'Do', words: 'History and forecast', run: () => goTo(paths.history()) },
  { group: 'Do', words: 'Settings and backups', run: () => goTo(paths.settings) },
]

const MOST = 6

export function Palette() {
  const open = usePaletteOpen((state) => state.open)
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && closePalette()}>
      <Base.Portal>
        <Base.Backdrop className={css.veil} />
        <Base.Popup className={css.sheet} aria-label="Find or do">
          <Finder />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

function Finder() {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const entries = useEntries(text)
  const place = Math.min(chosen, Math.max(0, entries.length - 1))
  useEffect(() => {
    void list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [place])

  const run = (entry: Entry | undefined): void => {
    if (!entry) return
    closePalette()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setChosen(Math.min(place + 1, entries.length - 1))
    else if (event.key === 'ArrowUp') setChosen(Math.max(place - 1, 0))
    else if (event.key === 'Enter') run(entries[place])
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className={css.seek}>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M7.8 7.8 11.3 11.3" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <input
          className={css.input}
          role="combobox"
          aria-label="Find a card, a document, or something to do"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={entries.length > 0 ? `${id}-${place}` : undefined}
          placeholder="Find a card, a document, or something to do"
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={css.list} ref={list} role="listbox" id={id} aria-label="Found">
        {entries.map((entry, i) => (
          <div key={`${entry.group} ${i}`}>
            {entries[i - 1]?.group !== entry.group && (
              <div className={css.group} role="presentation">
                {entry.group}
              </div>
            )}
            <div
              id={`${id}-${i}`}
              className={css.item}
              role="option"
              aria-selected={i === place}
              onMouseMove={() => setChosen(i)}
              onClick={() => run(entry)}
            >
              {entry.kind ? <Glyph kind={entry.kind} named /> : <span />}
              <span className={entry.read ? `${css.words} ${css.read}` : css.words}>
                <Found words={entry.words} sought={text} />
              </span>
              {i === place ? <Cap>Enter</Cap> : entry.cap && <Cap>{entry.cap}</Cap>}
            </div>
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className={css.none}>Nothing here has these words. Try fewer of them.</p>}
      <div className={css.foot} aria-hidden="true">
        <span>
          <Cap>↓</Cap>
          <Cap>↑</Cap>choose
        </span>
        <span>
          <Cap>Esc</Cap>close
        </span>
      </div>
    </>
  )
}

/** The words with what was sought in them made heavier. */
function Found({ words, sought }: { readonly words: string; readonly sought: string }) {
  const parts = sought.trim().split(/\s+/).filter(Boolean).map(escaped)
  if (parts.length === 0) return words
  return words.split(new RegExp(`(${parts.join('|')})`, 'i')).map((piece, i) => (i % 2 === 1 ? <b key={i}>{piece}</b> : piece))
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function useEntries(text: string): Entry[] {
  const words = text.trim()
  const ids = useCardIds({ text: words })
  const cards = useCards(words === '' ? [] : ids, 0, MOST)
  const documents = useDocuments() ?? []
  const decks = useDecks() ?? []
  const tags = useTags() ?? []
  const has = (what: string): boolean =>
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => what.toLowerCase().includes(word))
  return [
    ...(words === '' ? [] : (cards ?? [])).map((line): Entry => ({
      group: 'Cards',
      words: line.prompt,
      read: true,
      kind: line.note.kind ?? 'own',
      run: () => goTo(paths.cards(words)),
    })),
    ...documents
      .filter(({ title }) => has(title))
      .slice(0, MOST)
      .map((document): Entry => ({
        group: 'Documents',
        words: document.title,
        read: true,
        run: () => goTo(paths.reader(document.id)),
      })),
    ...(words === '' ? [] : decks)
      .filter(({ path }) => has(path))
      .slice(0, MOST)
      .map((deck): Entry => ({
        group: 'Decks',
        words: `Study ${deck.path.replaceAll('::', ' / ')}`,
        run: () => goTo(paths.study(deck.id)),
      })),
    ...(words === '' ? [] : documents)
      .filter(({ title, cards: count }) => count > 0 && has(title))
      .slice(0, MOST)
      .map(({ title }): Entry => ({
        group: 'Do',
        words: `Study the cards of ${title}`,
        run: () => goTo(paths.session('study', searchText('doc', title))),
      })),
    ...(words === '' ? [] : documents)
      .filter(({ title, dates, shifts }) => dates + shifts > 0 && has(`Timeline of ${title}`))
      .slice(0, MOST)
      .map(({ id, title }): Entry => ({
        group: 'Do',
        words: `Timeline of ${title}`,
        run: () => goTo(paths.timeline(textOfTimeline({ documents: [id], exam: null }))),
      })),
    ...(words === '' ? [] : tags)
      .filter(({ tag }) => has(tag))
      .slice(0, MOST)
      .map(({ tag }): Entry => ({
        group: 'Do',
        words: `Study what is tagged ${tag}`,
        run: () => goTo(paths.session('study', searchText('tag', tag))),
      })),
    ...DEEDS.filter((deed) => has(deed.words)),
  ]
}
