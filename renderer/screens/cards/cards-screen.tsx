// All cards: found by a few words, chosen by mouse or keys, seen with their source, changed one by one or together.
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { isFound, type Card, type CardId, type Preset } from '../../../decks/index.ts'
import { openEditor } from '../../parts/editor/open-editor.ts'
import { Desktop, Do, Empty, goTo, paths, say, sayFailure, useKeys, Working } from '../../parts/index.ts'
import {
  askedFor,
  buryCards,
  flagCards,
  loadLines,
  now,
  resetCards,
  suspendCards,
  unsuspendCards,
  useCardIds,
  useCards,
  useDecks,
  useDocuments,
  usePresets,
  useStudyDay,
  type CardLine,
  type DeckWithCounts,
  type DocumentWithCounts,
} from '../../storage/index.ts'
import { CardInfo } from '../../parts/card/card-info.tsx'
import { DueDialog } from '../../parts/card/due-dialog.tsx'
import { TagDialog, type Chosen } from '../../parts/card/tag-dialog.tsx'
import { DeleteDialog, MoveDialog } from './card-dialogs.tsx'
import css from './cards.module.css'
import { choose, chooseAll, keepChoosing } from './choosing.ts'
import { FindBar } from './find-bar.tsx'
import { GoThrough } from './go-through.tsx'
import { Pane } from './pane.tsx'
import { Rows } from './rows.tsx'
import { useView } from './view.ts'

/** `find` is what the find box begins with; empty leaves it as it was. */
export function CardsScreen({ find }: { readonly find: string }): ReactNode {
  const decks = useDecks()
  const documents = useDocuments()
  useEffect(() => {
    if (find !== '') useView.setState({ text: find })
  }, [find])
  return (
    <Desktop title="Cards">
      {decks && documents ? (
        <Browser decks={decks} documents={documents} />
      ) : (
        <div className={css.waiting}>
          <Working words="Looking through your cards" />
        </div>
      )}
    </Desktop>
  )
}

interface BrowserProps {
  readonly decks: readonly DeckWithCounts[]
  readonly documents: readonly DocumentWithCounts[]
}

type Asking = { readonly what: 'move' | 'tag' | 'delete' | 'due'; readonly chosen: Chosen } | { readonly what: 'info' | 'study' }

function Browser({ decks, documents }: BrowserProps): ReactNode {
  const { text, sort, choosing } = useView()
  const presetList = usePresets()
  const day = useStudyDay()
  // One moment a study day: the figures of a row do not change while one looks.
  const moment = useMemo(() => ({ ...now(), day }), [day])
  const presets = useMemo(() => new Map((presetList ?? []).map((preset) => [preset.id, preset])), [presetList])
  const wanted = useDeferredValue(text)
  const { filter, problem } = useMemo(() => askedFor(wanted, sort, decks, documents), [wanted, sort, decks, documents])
  const ids = useCardIds(filter)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [shown, setShown] = useState({ from: 0, to: 0 })
  const grid = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const total = decks.reduce((sum, deck) => sum + deck.own, 0)
  useKept(ids)

  const presetOf = useCallback(
    (line: CardLine): Preset | undefined =>
      presets.get(decks.find((deck) => deck.id === line.card.deck)?.preset ?? ('' as never)),
    [presets, decks],
  )
  const onShown = useCallback(
    (from: number, to: number) => setShown((was) => (was.from === from && was.to === to ? was : { from, to })),
    [],
  )
  const chosen = [...choosing.chosen]
  const suspended = useSuspended(chosen)
  const one = choosing.chosen.size === 1 ? choosing.at : null

  const ask = async (what: 'move' | 'tag' | 'delete' | 'due'): Promise<void> => {
    const lines = await loadLines(chosen)
    if (lines.length === 0) return
    setAsking({
      what,
      chosen: {
        cards: lines.map((line) => line.card.id),
        notes: [...new Set(lines.map((line) => line.note.id))],
        tags: [...new Set(lines.flatMap((line) => line.note.tags))].sort(),
      },
    })
  }
  const deeds = {
    edit: () => void (one && editCard(one)),
    suspend: () => void toggleSuspended(chosen),
    read: () => void (one && readThere(one)),
    move: () => void ask('move'),
    tag: () => void ask('tag'),
    remove: () => void ask('delete'),
    due: () => void ask('due'),
    bury: () => void changed(buryCards, chosen, 'put aside until tomorrow'),
    reset: () => void changed(resetCards, chosen, 'new again'),
    info: () => one && setAsking({ what: 'info' }),
    flag: (flag: Card['flag']) => void flagChosen(chosen, flag),
  }
  useKeys({
    e: deeds.edit,
    s: deeds.suspend,
    '@': deeds.suspend,
    o: deeds.read,
    m: deeds.move,
    t: deeds.tag,
    Delete: deeds.remove,
    i: deeds.info,
    '-': deeds.bury,
    '$mod+Shift+D': deeds.due,
    '$mod+Alt+N': deeds.reset,
    g: () => ids && ids.length > 0 && !problem && setAsking({ what: 'study' }),
    ...Object.fromEntries(FLAGS.map((flag) => [`$mod+Digit${flag}`, () => deeds.flag(flag)])),
    '/': () => box.current?.select(),
    '$mod+f': () => box.current?.select(),
  })
  const toList = (): void => {
    grid.current?.focus()
    if (choosing.at === null && ids && ids.length > 0)
      useView.setState({ choosing: choose(choosing, ids, 0, { shift: false, ctrl: false }) })
  }

  if (total === 0)
    return (
      <div className={css.waiting}>
        <Empty
          sentence="There are no cards yet."
          action={
            <>
              <Do first onClick={() => goTo(paths.documents)}>
                Read a document
              </Do>
              <Do cap="Ctrl+N" onClick={() => void openEditor({ kind: 'new' })}>
                Write one yourself
              </Do>
            </>
          }
        >
          Give Dossier something to read and keep what it finds, or write a card of your own.
        </Empty>
      </div>
    )
  return (
    <div className={css.cards}>
      <h1 className="vh">Cards</h1>
      <FindBar ref={box} decks={decks} found={ids?.length ?? null} total={total} problem={problem} onDown={toList} />
      <div className={css.body}>
        {ids === undefined ? (
          <div className={css.waiting}>
            <Working words="Looking for cards" />
          </div>
        ) : ids.length === 0 ? (
          <div className={css.none}>
            <p>No card is like that.</p>
            <Do onClick={() => useView.setState({ text: '' })}>Show all cards</Do>
          </div>
        ) : (
          <Rows
            ref={grid}
            ids={ids}
            choosing={choosing}
            decks={decks}
            presets={presets}
            moment={moment}
            onChoose={(index, how) => useView.setState({ choosing: choose(choosing, ids, index, how) })}
            onAll={() => useView.setState({ choosing: chooseAll(choosing, ids) })}
            onShown={onShown}
          />
        )}
        {choosing.at && choosing.chosen.size > 0 && (
          <Pane
            at={choosing.at}
            howMany={choosing.chosen.size}
            moment={moment}
            presetOf={presetOf}
            deckPath={(line) => (decks.find((deck) => deck.id === line.card.deck)?.path ?? '').split('::').join(' / ')}
            allSuspended={suspended}
            deeds={deeds}
          />
        )}
      </div>
      <footer className={css.foot}>
        {ids && ids.length > 0 && !problem && (
          <Do bare cap="G" onClick={() => setAsking({ what: 'study' })}>
            Go through {ids.length === 1 ? 'this card' : `these ${ids.length.toLocaleString('en')} cards`}
          </Do>
        )}
        <span>{chosen.length === 0 ? 'No card chosen' : `${chosen.length.toLocaleString('en')} chosen`}</span>
        {ids && ids.length > 0 && (
          <span>
            Rows {(shown.from + 1).toLocaleString('en')} to {Math.min(shown.to + 1, ids.length).toLocaleString('en')} of{' '}
            {ids.length.toLocaleString('en')}
          </span>
        )}
      </footer>
      {asking?.what === 'move' && <MoveDialog chosen={asking.chosen} decks={decks} onClose={() => setAsking(null)} />}
      {asking?.what === 'tag' && (
        <TagDialog
          chosen={asking.chosen}
          onDone={() => {
            setAsking(null)
            say('Tags changed.', true)
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.what === 'due' && (
        <DueDialog
          cards={asking.chosen.cards}
          onDone={(told) => {
            setAsking(null)
            say(told, true)
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.what === 'info' && one && <CardInfo card={one} onClose={() => setAsking(null)} />}
      {asking?.what === 'study' && <GoThrough find={text} cards={ids?.length ?? 0} onClose={() => setAsking(null)} />}
      {asking?.what === 'delete' && <DeleteDialog chosen={asking.chosen} onClose={() => setAsking(null)} />}
    </div>
  )
}

/** Lets go of chosen cards that have left the list. */
function useKept(ids: readonly CardId[] | undefined): void {
  const before = useRef<readonly CardId[]>([])
  useEffect(() => {
    if (!ids) return
    useView.setState(({ choosing }) => (choosing.at === null ? {} : { choosing: keepChoosing(choosing, before.current, ids) }))
    before.current = ids
  }, [ids])
}

/** So many of the chosen cards are looked at to name the button; pressing it looks at all of them. */
const LOOKED_AT = 200

/** Whether the chosen cards are suspended, so that the same key brings them back. */
function useSuspended(chosen: readonly CardId[]): boolean {
  const lines = useCards(chosen, 0, LOOKED_AT)
  return lines !== undefined && lines.length > 0 && lines.every((line) => line.card.queue === 'suspended')
}

async function toggleSuspended(ids: readonly CardId[]): Promise<void> {
  if (ids.length === 0) return
  try {
    const lines = await loadLines(ids)
    const suspended = lines.every((line) => line.card.queue === 'suspended')
    await (suspended ? unsuspendCards(ids) : suspendCards(ids))
    const cards = ids.length === 1 ? 'The card is' : `${ids.length.toLocaleString('en')} cards are`
    say(suspended ? `${cards} back.` : `${cards} suspended.`, true)
  } catch (error) {
    sayFailure(error)
  }
}

const FLAGS = [1, 2, 3, 4, 5, 6, 7] as const

/** Does one thing to all that are chosen, and says so. */
async function changed(deed: (ids: readonly CardId[]) => Promise<void>, ids: readonly CardId[], what: string): Promise<void> {
  if (ids.length === 0) return
  try {
    await deed(ids)
    say(`${ids.length === 1 ? 'The card is' : `${ids.length.toLocaleString('en')} cards are`} ${what}.`, true)
  } catch (error) {
    sayFailure(error)
  }
}

/** Flags all that are chosen, or takes the flag off where all of them bear it. */
async function flagChosen(ids: readonly CardId[], flag: Card['flag']): Promise<void> {
  const lines = await loadLines(ids)
  const off = lines.length > 0 && lines.every((line) => line.card.flag === flag)
  await changed((all) => flagCards(all, off ? 0 : flag), ids, off ? 'without a flag' : `flagged ${flag}`)
}

async function editCard(id: CardId): Promise<void> {
  const [line] = await loadLines([id])
  if (line) await openEditor({ kind: 'edit', note: line.note.id, ord: isFound(line.noteType.id) ? line.card.ord : null })
}

async function readThere(id: CardId): Promise<void> {
  const [line] = await loadLines([id])
  if (line?.source && line.document !== null)
    goTo(paths.reader(line.source.document, line.source.start), { to: paths.cards(), name: 'Cards' })
}
