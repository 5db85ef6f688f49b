// Beside the list: the card that is chosen, with its source and memory, and what can be done to it or to all that are chosen.
import { useMemo, type ReactNode } from 'react'
import { citedIn, faceOf, textOf, type CardId, type Preset } from '../../../decks/index.ts'
import { CardFrame } from '../../parts/card/card-frame.tsx'
import { Side } from '../../parts/card/rich.tsx'
import { SourceLine } from '../../parts/card/source-line.tsx'
import { counted, Do, Kind } from '../../parts/index.ts'
import { useCard, type CardLine } from '../../storage/index.ts'
import css from './cards.module.css'
import { kindOf, memoryFacts, type Moment } from '../../parts/card/facts.ts'

export interface PaneDeeds {
  readonly edit: () => void
  readonly suspend: () => void
  readonly read: () => void
  readonly move: () => void
  readonly tag: () => void
  readonly remove: () => void
  readonly due: () => void
  readonly bury: () => void
  readonly reset: () => void
  readonly info: () => void
}

interface Props {
  readonly at: CardId
  readonly howMany: number
  readonly moment: Moment
  readonly presetOf: (line: CardLine) => Preset | undefined
  readonly deckPath: (line: CardLine) => string
  readonly allSuspended: boolean
  readonly deeds: PaneDeeds
}

export function Pane({ at, howMany, moment, presetOf, deckPath, allSuspended, deeds }: Props): ReactNode {
  const line = useCard(at)
  return (
    <aside className={css.pane} aria-label={howMany === 1 ? 'Chosen card' : 'Chosen cards'}>
      {howMany > 1 && <p className={css.many}>{counted(howMany, 'card')} chosen</p>}
      {line && howMany === 1 && (
        <One line={line} moment={moment} preset={presetOf(line)} deckPath={deckPath(line)} onRead={deeds.read} />
      )}
      <div className={css.deeds}>
        {howMany === 1 && (
          <Do cap="E" onClick={deeds.edit}>
            Edit
          </Do>
        )}
        <Do cap="S" onClick={deeds.suspend}>
          {allSuspended ? 'Bring back' : 'Suspend'}
        </Do>
        <Do cap="M" onClick={deeds.move}>
          Move
        </Do>
        <Do cap="T" onClick={deeds.tag}>
          Tags
        </Do>
        {howMany === 1 && (
          <Do cap="I" onClick={deeds.info}>
            History
          </Do>
        )}
        <Do cap="-" onClick={deeds.bury}>
          Not today
        </Do>
        <Do cap="Ctrl+Shift+D" onClick={deeds.due}>
          Set due
        </Do>
        <Do cap="Ctrl+Alt+N" onClick={deeds.reset}>
          New again
        </Do>
        <Do cap="Delete" onClick={deeds.remove}>
          Delete
        </Do>
      </div>
    </aside>
  )
}

interface OneProps {
  readonly line: CardLine
  readonly moment: Moment
  readonly preset: Preset | undefined
  readonly deckPath: string
  readonly onRead: () => void
}

function One({ line, moment, preset, deckPath, onRead }: OneProps): ReactNode {
  const { card, note, noteType, source } = line
  const face = faceOf(noteType, note.fields, card.ord)
  const report = note.reports?.find(({ ord }) => ord === card.ord)
  const facts = useMemo(() => ({ tags: note.tags, deck: deckPath, flag: card.flag }), [note.tags, deckPath, card.flag])
  const typedOnly = textOf(face.answer) === '' ? face.typed : null
  return (
    <>
      <div className={css.sides}>
        <Kind kind={kindOf(card)} />
        {noteType.builtIn ? (
          <>
            <Side rich={face.prompt} kind={card.kind} className={css.question} />
            <div className={css.reply}>{typedOnly ?? <Side rich={face.answer} kind={card.kind} />}</div>
          </>
        ) : (
          <CardFrame noteType={noteType} fields={note.fields} ord={card.ord} facts={facts} side="back" />
        )}
      </div>
      {source && (
        <div className={css.source}>
          <SourceLine
            source={source}
            ord={card.ord}
            kind={card.kind}
            citation={citedIn(noteType, note.fields) || (line.document ?? '')}
            onOpen={line.document === null ? undefined : onRead}
          />
        </div>
      )}
      <dl className={css.facts}>
        {memoryFacts(card, moment, preset).map(([name, words]) => (
          <Fact key={name} name={name} words={words} />
        ))}
        <Fact name="Deck" words={deckPath} />
        {card.flag > 0 && <Fact name="Flag" words={String(card.flag)} />}
        {report && <Fact name="Reported" words={[report.gate, report.words].filter(Boolean).join(': ')} />}
        {note.tags.length > 0 && <Fact name="Tags" words={note.tags.join(', ')} />}
      </dl>
    </>
  )
}

function Fact({ name, words }: { readonly name: string; readonly words: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </>
  )
}
