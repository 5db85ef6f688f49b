// The document with every card's words stroked, the cards in its margin, and a way to make one's own from any passage.
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { printDate, textOfTimeline, type Document, type DocumentId, type NoteId, type NoteType } from '../../../decks/index.ts'
import { cameFrom, counted, Do, Empty, goTo, Page, paths, sayFailure, Sheet, undoLast, useKeys } from '../../parts/index.ts'
import { openEditor } from '../../parts/editor/open-editor.ts'
import { dropCards, keepCards, useDocument, useFound, useNoteTypes, type FoundNote } from '../../storage/index.ts'
import { Details } from './details.tsx'
import { Edge } from './edge.tsx'
import { FindWords } from './find-words.tsx'
import { HowRead } from './how/how-read.tsx'
import { linesOfText, marginsOf, rowsOf, type Margin } from './marks.ts'
import type { Acts } from './margin-cards.tsx'
import { PageRow, showsNote } from './page-row.tsx'
import { Picked } from './picked.tsx'
import { firstInView, rememberPlace, standAt } from './place.ts'
import { selectedSpan } from './selected.ts'
import { readSize, stepSize, TextSize, writeSize } from './text-size.tsx'
import css from './reader.module.css'

const BACK = { to: paths.documents, name: 'Documents' }

interface ReaderProps {
  readonly id: DocumentId
  /** Where to stand: an offset in the text; null for where one stood last. */
  readonly at: number | null
  /** Words whose places are marked. */
  readonly words?: string | null
}

export function Reader({ id, at, words = null }: ReaderProps) {
  const document = useDocument(id)
  const found = useFound(id)
  const types = useNoteTypes()
  if (document === undefined || found === undefined || types === undefined) return null
  if (document !== null) return <Book document={document} found={found} types={types} at={at} words={words} />
  return (
    <Sheet title="Document" back={BACK}>
      <Page narrow>
        <Empty
          sentence="This document is no longer here."
          action={<Do onClick={() => goTo(paths.documents)}>To the documents</Do>}
        >
          Its kept cards and their quotes are. Add it again, and they find it.
        </Empty>
      </Page>
    </Sheet>
  )
}

interface Props {
  readonly document: Document
  readonly found: readonly FoundNote[]
  readonly types: readonly NoteType[]
  readonly at: number | null
  readonly words: string | null
}

function Book({ document, found, types, at, words }: Props) {
  const { id, text, blocks } = document
  const narrow = useNarrow()
  const [chosen, setChosen] = useState<NoteId | null>(() => (words === null ? noteAt(found, at) : null))
  const [sought, setSought] = useState(words)
  const [details, setDetails] = useState(false)
  const [how, setHow] = useState<number | null>(null)
  const [size, setSize] = useState(readSize)
  const page = useRef<HTMLDivElement>(null)
  const start = useRef(at ?? document.place)

  const margins = useMemo(() => marginsOf(found, new Map(types.map((type) => [type.id, type]))), [found, types])
  const lines = useMemo(
    () => linesOfText({ format: document.format, blocks: withoutTitle(document) }, margins),
    [document, margins],
  )
  const open = margins.filter(({ standing }) => standing === 'open').length
  const current = margins.find(({ note }) => note.id === chosen) ?? null
  const rows = useMemo(
    () => (narrow ? lines.map((line) => ({ lines: [line], margins: line.margins })) : rowsOf(lines, chosen)),
    [lines, narrow, chosen],
  )

  useEffect(() => {
    if (page.current && start.current > 0) standAt(page.current, start.current, at === null ? 'start' : 'center')
    return rememberPlace(page.current, id)
  }, [id, at])

  const step = (by: number): void => {
    const place = current ? margins.indexOf(current) + by : by > 0 ? 0 : margins.length - 1
    const next = margins[Math.min(margins.length - 1, Math.max(0, place))]
    if (!next || !page.current) return
    setChosen(next.note.id)
    standAt(page.current, next.source.start, 'center')
  }
  const acts = useActs(setHow)
  const dated = found.some(({ note: { kind } }) => kind === 'date' || kind === 'shift')
  const timeline = (): void => goTo(paths.timeline(textOfTimeline({ documents: [id], exam: null })))
  /** Of what is selected, else of the chosen card, else of what one came for or has in view. */
  const askHow = (): void => {
    if (!page.current) return
    const selected = selectedSpan(page.current)
    window.getSelection()?.removeAllRanges()
    setHow(selected?.start ?? current?.source.start ?? at ?? firstInView(page.current))
  }
  const resize = (next: number): void => {
    setSize(next)
    writeSize(next)
  }
  useKeys(
    {
      ArrowRight: () => step(1),
      n: () => step(1),
      ArrowLeft: () => step(-1),
      p: () => step(-1),
      k: () => current && acts.keep(current),
      d: () => current && acts.drop(current),
      e: () => current && acts.edit(current),
      u: () => void undoLast(),
      c: () => goTo(paths.keep(id)),
      h: askHow,
      '/': () => setSought((now) => now ?? ''),
      '$mod+f': () => setSought((now) => now ?? ''),
      t: () => dated && timeline(),
      '+': () => resize(stepSize(size, 1)),
      'Shift++': () => resize(stepSize(size, 1)),
      '=': () => resize(stepSize(size, 1)),
      '-': () => resize(stepSize(size, -1)),
      Escape: () =>
        sought !== null
          ? setSought(null)
          : chosen
            ? setChosen(null)
            : history.length > 1
              ? history.back()
              : goTo(paths.documents),
    },
    { active: !details && how === null },
  )

  return (
    <Sheet
      title={document.title}
      back={cameFrom() ?? BACK}
      middle={
        <>
          <span className="read">{document.title}</span>
          <span className={`note ${css.count}`}>{counted(margins.length, 'note')}</span>
        </>
      }
      right={
        <>
          {open > 0 && (
            <Do bare cap="C" onClick={() => goTo(paths.keep(id))}>
              Keep or drop
            </Do>
          )}
          <TextSize size={size} onChange={resize} />
        </>
      }
    >
      <div className={css.page} ref={page} style={{ '--size': `${size}px` } as React.CSSProperties}>
        <h1 className={css.title} data-start={titleBlock(document)?.start}>
          {document.title}
        </h1>
        <p className={css.by}>
          <span>{document.author ?? 'author unknown'}</span>
          <span>{document.published ? `published ${printDate(document.published)}` : 'date unknown'}</span>
          <span>{counted(document.words, 'word')}</span>
          <button type="button" className="link" onClick={() => setDetails(true)}>
            Edit details
          </button>
          {dated && (
            <button type="button" className="link" onClick={timeline}>
              Timeline
            </button>
          )}
        </p>
        <div className={css.rows}>
          {rows.map((row) => (
            <PageRow
              key={row.lines[0]?.block.start}
              row={row}
              text={text}
              chosen={current && showsNote(row, current) ? current : null}
              narrow={narrow}
              onChoose={setChosen}
              acts={acts}
            />
          ))}
        </div>
      </div>
      <Edge
        length={text.length}
        margins={margins}
        page={page}
        onGo={(offset) => page.current && standAt(page.current, offset, 'center')}
      />
      <Picked document={document} within={page} onMade={setChosen} onHow={askHow} />
      {sought !== null && <FindWords text={text} words={sought} page={page} at={at} drawn={rows} onSeek={setSought} />}
      {how !== null && <HowRead document={document} at={how} onClose={() => setHow(null)} />}
      {details && <Details document={document} onClose={() => setDetails(false)} />}
      {blocks.length === 0 && <p className="lead">There is no text in this document.</p>}
    </Sheet>
  )
}

/** The same for the life of the screen, so that rows need not be drawn anew for them. */
function useActs(showHow: (offset: number) => void): Acts {
  return useMemo(() => {
    const decide = async (margin: Margin, choose: typeof keepCards, only: readonly string[]): Promise<void> => {
      if (margin.kind === 'own') return
      try {
        const wanted = margin.note.choices.flatMap((choice, ord) =>
          only.includes(choice) ? [{ note: margin.note.id, ord }] : [],
        )
        if (wanted.length > 0) await choose(wanted)
      } catch (error) {
        sayFailure(error)
      }
    }
    return {
      keep: (margin) => void decide(margin, keepCards, ['open']),
      drop: (margin) => void decide(margin, dropCards, ['open', 'kept']),
      edit: (margin) => void openEditor({ kind: 'edit', note: margin.note.id, ord: null }),
      how: ({ source }) => showHow(source.start),
    }
  }, [showHow])
}

function noteAt(found: readonly FoundNote[], at: number | null): NoteId | null {
  if (at === null) return null
  return found.find(({ source }) => source.start <= at && at < source.end)?.note.id ?? null
}

/** The title's own line in the text, which stands above it already. */
function titleBlock({ blocks, text, title }: Document): Document['blocks'][number] | undefined {
  return blocks.find((block) => block.kind === 'title' && text.slice(block.start, block.end) === title)
}

function withoutTitle(document: Document): Document['blocks'] {
  const title = titleBlock(document)
  return document.blocks.filter((block) => block !== title)
}

const NARROW = '(max-width: 1020px)'

function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(NARROW)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(NARROW).matches,
  )
}
