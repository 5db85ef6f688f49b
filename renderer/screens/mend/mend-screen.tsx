// Cards that cost more than they give, one after another beside their source: reworded, split, or left as they are.
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { citedIn, isFound, type CardId } from '../../../decks/index.ts'
import { SourceLine } from '../../parts/card/source-line.tsx'
import { openEditor } from '../../parts/editor/open-editor.ts'
import {
  counted,
  Desktop,
  Do,
  Empty,
  goTo,
  Kind,
  Page,
  Part,
  paths,
  say,
  sayFailure,
  useKeys,
  Working,
} from '../../parts/index.ts'
import { clearCard, deleteCards, useToMend, type ToMend } from '../../storage/index.ts'
import css from './mend.module.css'

export function MendScreen(): ReactNode {
  const all = useToMend()
  const [passed, setPassed] = useState<ReadonlySet<CardId>>(new Set())
  const cards = all?.filter(({ line }) => !passed.has(line.card.id))
  return (
    <Desktop title="Cards to mend">
      <Page narrow>
        {!cards ? (
          <Working words="Looking for cards that cost much" />
        ) : cards.length === 0 ? (
          <Empty
            sentence="No card needs mending."
            action={
              <Do first onClick={() => goTo(paths.desk)}>
                To the desk
              </Do>
            }
          >
            Here come cards that are forgotten again and again, take long to answer, or were reported as wrong.
          </Empty>
        ) : (
          <List cards={cards} onPass={(id) => setPassed((was) => new Set([...was, id]))} />
        )}
      </Page>
    </Desktop>
  )
}

function List({ cards, onPass }: { readonly cards: readonly ToMend[]; readonly onPass: (id: CardId) => void }): ReactNode {
  const [at, setAt] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const place = Math.min(at, cards.length - 1)
  const chosen = cards[place]
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [place])
  const run = (deed: (one: ToMend) => Promise<void>) => (): void => {
    if (chosen) deed(chosen).catch(sayFailure)
  }
  const deeds = {
    reword: run(reword),
    split: run(split),
    leave: run(async (one) => {
      if (one.why === 'slow') return onPass(one.line.card.id)
      await clearCard(one.line.card.id, 'back')
      say('The card stays as it is, and is back.', true)
    }),
    remove: run(async ({ line }) => {
      await deleteCards([line.card.id])
      say('The card is deleted.', true)
    }),
    read: run(async ({ line: { source } }) => {
      await Promise.resolve()
      if (source) goTo(paths.reader(source.document, source.start), { to: paths.mend, name: 'Cards to mend' })
    }),
  }
  useKeys({
    ArrowDown: () => setAt(Math.min(place + 1, cards.length - 1)),
    ArrowUp: () => setAt(Math.max(place - 1, 0)),
    e: deeds.reword,
    x: deeds.split,
    k: deeds.leave,
    Delete: deeds.remove,
    o: deeds.read,
  })
  return (
    <Part name="Cards to mend" aside={counted(cards.length, 'card')}>
      <h1 className="vh">Cards to mend</h1>
      <ol ref={list} className={css.list}>
        {cards.map((one, i) => (
          <li key={one.line.card.id} aria-current={i === place} className={css.card}>
            <button type="button" className={css.head} onClick={() => setAt(i)}>
              <span className={css.prompt}>{one.line.prompt}</span>
              <span className="note">{whyText(one)}</span>
            </button>
            {i === place && (
              <div className={css.open}>
                <p className={css.answer}>{one.line.answer}</p>
                <p>
                  <Kind kind={one.line.card.kind ?? 'own'} />
                </p>
                {one.line.source && (
                  <SourceLine
                    source={one.line.source}
                    ord={one.line.card.ord}
                    kind={one.line.card.kind}
                    citation={citedIn(one.line.noteType, one.line.note.fields) || (one.line.document ?? '')}
                    onOpen={one.line.document === null ? undefined : deeds.read}
                  />
                )}
                <div className={css.deeds}>
                  <Do first cap="E" onClick={deeds.reword}>
                    Reword
                  </Do>
                  <Do cap="X" onClick={deeds.split}>
                    Split
                  </Do>
                  <Do cap="K" onClick={deeds.leave}>
                    Leave it as it is
                  </Do>
                  <Do cap="Delete" onClick={deeds.remove}>
                    Delete
                  </Do>
                </div>
              </div>
            )}
          </li>
        ))}
      </ol>
    </Part>
  )
}

/** Other words for the same card: its schedule stays, and it comes up again. */
async function reword({ line }: ToMend): Promise<void> {
  const { card, note, noteType } = line
  const saved = await openEditor({ kind: 'edit', note: note.id, ord: isFound(noteType.id) ? card.ord : null })
  if (saved.length > 0) await clearCard(card.id, 'back')
}

/** New, smaller cards from the same passage; the old one stays suspended. */
async function split({ line }: ToMend): Promise<void> {
  const { card, source, document, prompt } = line
  const saved = await openEditor({
    kind: 'new',
    deck: card.deck,
    text: prompt,
    ...(source && document !== null
      ? { passage: { document: source.document, start: source.start, end: source.end, quote: source.quote, title: document } }
      : {}),
  })
  if (saved.length === 0) return
  await clearCard(card.id, 'suspended')
  say(`${counted(saved.length, 'card')} made of it; the old one is suspended.`)
}

function whyText({ line, why, took, usual }: ToMend): string {
  if (why === 'reported') {
    const report = line.note.reports?.find(({ ord }) => ord === line.card.ord)
    return `Reported as wrong${report?.words ? `: “${report.words}”` : ''}`
  }
  if (why === 'leech') return `Forgotten ${counted(line.card.lapses, 'time')}`
  return `Takes ${seconds(took ?? 0)}; others take ${seconds(usual)}`
}

function seconds(ms: number): string {
  return counted(Math.max(1, Math.round(ms / 1000)), 'second')
}
