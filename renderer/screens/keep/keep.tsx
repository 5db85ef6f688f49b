// Keep or drop: one found card at a time, with its sentence where it stands. Nothing enters a deck unseen.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentId } from '../../../decks/index.ts'
import { counted, Do, Empty, goTo, paths, sayFailure, say, Sheet, undoLast, useKeys } from '../../parts/index.ts'
import { dropCards, keepAll, keepCards, reopenCards, useDocument, useDocuments, useFound } from '../../storage/index.ts'
import { foundCards, type FoundCardLine } from './found-card.ts'
import { FoundList, NextInText } from './found-list.tsx'
import { Into } from './into.tsx'
import { Plate } from './plate.tsx'
import { Reasons } from './reasons.tsx'
import css from './keep.module.css'

export function Keep({ id }: { readonly id: DocumentId }) {
  const document = useDocument(id)
  const found = useFound(id)
  const [at, setAt] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  const [reasons, setReasons] = useState(false)
  const scroll = useRef<HTMLDivElement>(null)

  const cards = useMemo(() => foundCards(found ?? []), [found])
  const open = cards.filter(({ choice }) => choice === 'open')
  const current = cards.find(({ key }) => key === at) ?? open[0] ?? null
  const place = current ? cards.indexOf(current) : -1
  const done = open.length === 0 && at === null
  const kept = cards.filter(({ choice }) => choice === 'kept').length
  const dropped = cards.filter(({ choice }) => choice === 'dropped').length

  useEffect(() => {
    void scroll.current?.scrollTo({ top: 0 })
  }, [current?.key])

  /** Goes to the next undecided card after this one, or from the top. */
  const goOn = (from: FoundCardLine): void => {
    const rest = [...cards.slice(cards.indexOf(from) + 1), ...cards.slice(0, cards.indexOf(from))]
    setAt(rest.find(({ choice }) => choice === 'open')?.key ?? null)
  }
  const decide = async (choose: typeof keepCards): Promise<void> => {
    if (!current || editing) return
    try {
      goOn(current)
      await choose([current])
    } catch (error) {
      sayFailure(error)
    }
  }
  const keepRest = async (): Promise<void> => {
    try {
      const count = await keepAll(id)
      setAt(null)
      say(`${counted(count, 'card')} kept.`, true)
    } catch (error) {
      sayFailure(error)
    }
  }
  const step = (by: number): void => {
    const next = cards[Math.min(cards.length - 1, Math.max(0, place + by))]
    if (next && !editing) setAt(next.key)
  }
  const active = !editing && !reasons
  useKeys(
    {
      k: () => void decide(keepCards),
      d: () => void decide(dropCards),
      e: () => current && setEditing(true),
      u: () => void undoLast(),
      o: () => current && goTo(paths.reader(id, current.source.start)),
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Escape: () => goTo(paths.documents),
    },
    { active },
  )

  if (document === undefined || found === undefined) return null
  if (document === null)
    return (
      <Sheet title="Keep or drop" back={{ to: paths.documents, name: 'Documents' }} paper={false}>
        <div className={css.column}>
          <Empty
            sentence="This document is no longer here."
            action={<Do onClick={() => goTo(paths.documents)}>To the documents</Do>}
          >
            Add it again, and its cards come back.
          </Empty>
        </div>
      </Sheet>
    )
  return (
    <Sheet
      title={`Keep or drop: ${document.title}`}
      paper={false}
      back={{ to: paths.reader(id), name: document.title }}
      middle={
        cards.length > 0 && (
          <>
            {!done && (
              <strong>
                {place + 1} of {cards.length}
              </strong>
            )}
            <span className="second">
              {kept} kept, {dropped} dropped
            </span>
          </>
        )
      }
      right={
        open.length > 0 && (
          <Do bare onClick={() => void keepRest()}>
            Keep the rest
          </Do>
        )
      }
    >
      {done || !current ? (
        <div className={css.scroll}>
          <div className={css.column}>
            <Ending
              id={id}
              kept={kept}
              dropped={dropped}
              found={cards.length}
              onReview={() => setAt(cards[0]?.key ?? null)}
              onReasons={() => setReasons(true)}
            />
          </div>
        </div>
      ) : (
        <div className={css.split}>
          <div className={css.table}>
            <div className={css.scroll} ref={scroll}>
              <div className={css.column}>
                <Plate
                  key={current.key}
                  card={current}
                  document={document}
                  editing={editing}
                  onEdited={() => setEditing(false)}
                />
                <NextInText document={id} cards={cards} current={current} onPick={setAt} onReasons={() => setReasons(true)} />
              </div>
            </div>
            <div className={css.bar}>
              <Into document={id} cards={cards} />
              <div className={css.deeds}>
                <Do big cap="D" disabled={editing} onClick={() => void decide(dropCards)}>
                  Drop
                </Do>
                <Do big cap="E" disabled={editing} onClick={() => setEditing(true)}>
                  Edit
                </Do>
                <Do big first cap="K" disabled={editing} onClick={() => void decide(keepCards)}>
                  Keep
                </Do>
                {current.choice === 'open' ? (
                  <Do bare cap="U" disabled={editing} onClick={() => void undoLast()}>
                    Undo
                  </Do>
                ) : (
                  <Do bare disabled={editing} onClick={() => void reopenCards([current])}>
                    Decide later
                  </Do>
                )}
              </div>
            </div>
          </div>
          <FoundList document={id} cards={cards} current={current} onPick={setAt} onReasons={() => setReasons(true)} />
        </div>
      )}
      {reasons && <Reasons document={document} onClose={() => setReasons(false)} />}
    </Sheet>
  )
}

function Ending({
  id,
  kept,
  dropped,
  found,
  onReview,
  onReasons,
}: {
  readonly id: DocumentId
  readonly kept: number
  readonly dropped: number
  readonly found: number
  readonly onReview: () => void
  readonly onReasons: () => void
}) {
  const next = useDocuments()?.find((document) => document.open > 0 && document.id !== id)
  useKeys({ Enter: () => goTo(next ? paths.keep(next.id) : paths.study()) })
  if (found === 0)
    return (
      <Empty
        sentence="No card was sure enough."
        action={
          <Do first onClick={() => goTo(paths.reader(id))}>
            Read it, and make your own
          </Do>
        }
      >
        Dossier asks only what the text says beyond doubt.{' '}
        <button type="button" className="link" onClick={onReasons}>
          See what it left out, and why.
        </button>
      </Empty>
    )
  return (
    <Empty
      sentence={`All decided: ${kept} kept, ${dropped} dropped.`}
      action={
        <>
          {next && (
            <Do first big cap="Enter" onClick={() => goTo(paths.keep(next.id))}>
              Next document
            </Do>
          )}
          {kept > 0 && (
            <Do first={!next} big {...(next ? {} : { cap: 'Enter' })} onClick={() => goTo(paths.study())}>
              Study
            </Do>
          )}
          <Do big onClick={onReview}>
            Look through them again
          </Do>
        </>
      }
    >
      {next ? `${counted(next.open, 'card')} wait in ${next.title}.` : 'Kept cards come up when you study.'}
    </Empty>
  )
}
