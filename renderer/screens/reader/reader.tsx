// The document with every card's words stroked, the cards in its margin, and a way to make one's own from any passage.
import { useEffect, useMemo, useRef, useState } from 'react'
import { printDate, type DocumentId, type NoteId } from '../../../decks/index.ts'
import { counted, Do, Empty, goTo, Page, paths, sayFailure, Sheet, undoLast, useKeys } from '../../parts/index.ts'
import { openEditor } from '../../parts/editor/open-editor.ts'
import { dropCards, keepCards, setPlace, useDocument, useFound, useNoteTypes } from '../../storage/index.ts'
import { BlockText } from './block-text.tsx'
import { Details } from './details.tsx'
import { Edge } from './edge.tsx'
import { besideBlock, marginsOf, strokesIn, type Margin } from './marks.ts'
import { MarginCards } from './margin-cards.tsx'
import { Picked } from './picked.tsx'
import { readSize, TextSize, writeSize } from './text-size.tsx'
import css from './reader.module.css'

export function Reader({ id, at }: { readonly id: DocumentId; readonly at: number | null }) {
  const document = useDocument(id)
  const found = useFound(id)
  const types = useNoteTypes()
  const [chosen, setChosen] = useState<NoteId | null>(null)
  const [details, setDetails] = useState(false)
  const [size, setSize] = useState(readSize)
  const page = useRef<HTMLDivElement>(null)
  const stood = useRef(false)

  const margins = useMemo(() => marginsOf(found ?? [], new Map((types ?? []).map((type) => [type.id, type]))), [found, types])
  const beside = useMemo(() => besideBlock(document?.blocks ?? [], margins), [document, margins])
  const open = margins.filter(({ standing }) => standing === 'open').length
  const current = margins.find(({ note }) => note.id === chosen) ?? null

  // Stand where the address says, else where one stood last; once, when the text is there.
  useEffect(() => {
    if (!document || !found || stood.current || !page.current) return
    stood.current = true
    const offset = at ?? document.place
    if (at !== null) {
      const there = found.find(({ source }) => source.start <= at && at < source.end)
      if (there) setChosen(there.note.id)
    }
    if (offset > 0) blockAt(page.current, offset)?.scrollIntoView({ block: at === null ? 'start' : 'center' })
  }, [document, found, at])

  useEffect(() => rememberPlace(page.current, id), [id, document !== undefined])

  const step = (by: number): void => {
    const next =
      margins[Math.min(margins.length - 1, Math.max(0, (current ? margins.indexOf(current) : by > 0 ? -1 : margins.length) + by))]
    if (!next || !page.current) return
    setChosen(next.note.id)
    blockAt(page.current, next.source.start)?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }
  const decide = async (margin: Margin | null, choose: typeof keepCards, only: readonly string[]): Promise<void> => {
    if (!margin || margin.kind === 'own') return
    try {
      await choose(margin.note.choices.flatMap((choice, ord) => (only.includes(choice) ? [{ note: margin.note.id, ord }] : [])))
    } catch (error) {
      sayFailure(error)
    }
  }
  const acts = {
    keep: (margin: Margin | null) => void decide(margin, keepCards, ['open']),
    drop: (margin: Margin | null) => void decide(margin, dropCards, ['open', 'kept']),
    edit: (margin: Margin | null) => margin && void openEditor({ kind: 'edit', note: margin.note.id, ord: null }),
  }
  useKeys(
    {
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      k: () => acts.keep(current),
      d: () => acts.drop(current),
      e: () => acts.edit(current),
      u: () => void undoLast(),
      c: () => goTo(paths.keep(id)),
      Escape: () => (chosen ? setChosen(null) : history.length > 1 ? history.back() : goTo(paths.documents)),
    },
    { active: !details },
  )

  if (document === undefined || found === undefined) return null
  const back = { to: paths.documents, name: 'Documents' }
  if (document === null)
    return (
      <Sheet title="Document" back={back}>
        <Page narrow>
          <Empty sentence="This document is no longer here.">
            Its kept cards and their quotes are. Add it again, and they find it.
          </Empty>
        </Page>
      </Sheet>
    )
  return (
    <Sheet
      title={document.title}
      back={back}
      middle={
        <>
          <span className="read">{document.title}</span>
          <span className="note">{counted(margins.length, 'note')}</span>
        </>
      }
      right={
        <>
          {open > 0 && (
            <Do bare cap="C" onClick={() => goTo(paths.keep(id))}>
              Keep or drop
            </Do>
          )}
          <TextSize
            size={size}
            onChange={(next) => {
              setSize(next)
              writeSize(next)
            }}
          />
        </>
      }
    >
      <div className={css.page} ref={page} style={{ '--size': `${size}px` } as React.CSSProperties}>
        <h1 className={css.title}>{document.title}</h1>
        <p className={css.by}>
          <span>{document.author ?? 'author unknown'}</span>
          <span>{document.published ? `published ${printDate(document.published)}` : 'date unknown'}</span>
          <span>{counted(document.words, 'word')}</span>
          <button type="button" className="link" onClick={() => setDetails(true)}>
            Edit details
          </button>
        </p>
        <div className={css.rows}>
          {document.blocks
            .filter((block) => !(block.kind === 'title' && document.text.slice(block.start, block.end) === document.title))
            .map((block) => (
              <div key={block.start} className={css.row}>
                <BlockText
                  block={block}
                  text={document.text.slice(block.start, block.end)}
                  strokes={strokesIn(block, margins, chosen)}
                  onPick={(of) => setChosen(of as NoteId)}
                />
                <MarginCards margins={beside.get(block) ?? []} chosen={chosen} onChoose={setChosen} {...acts} />
              </div>
            ))}
        </div>
      </div>
      <Edge
        length={document.text.length}
        margins={margins}
        page={page}
        onGo={(offset) => page.current && blockAt(page.current, offset)?.scrollIntoView({ block: 'center' })}
      />
      <Picked document={document} within={page} />
      {details && <Details document={document} onClose={() => setDetails(false)} />}
    </Sheet>
  )
}

/** The element of the block that holds an offset. */
function blockAt(page: HTMLElement, offset: number): HTMLElement | null {
  let found: HTMLElement | null = null
  for (const element of page.querySelectorAll<HTMLElement>('[data-start]')) {
    if (Number(element.dataset['start']) > offset) break
    found = element
  }
  return found
}

/** Keeps the first line in view as the place to come back to, a little after the scrolling has stopped. */
function rememberPlace(page: HTMLElement | null, id: DocumentId): () => void {
  const scroller = page?.parentElement
  if (!page || !scroller) return () => undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const note = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const top = scroller.getBoundingClientRect().top
      const first = [...page.querySelectorAll<HTMLElement>('[data-start]')].find(
        (element) => element.getBoundingClientRect().bottom > top + 8,
      )
      void setPlace(id, Number(first?.dataset['start'] ?? 0)).catch(sayFailure)
    }, 400)
  }
  note()
  scroller.addEventListener('scroll', note, { passive: true })
  return () => {
    clearTimeout(timer)
    scroller.removeEventListener('scroll', note)
  }
}
