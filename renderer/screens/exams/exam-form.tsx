// An exam, written down: when it is, whose cards it asks, and how many minutes there are.
import { useState, type ReactNode } from 'react'
import type { Exam, ExamId } from '../../../decks/index.ts'
import { Buttons, Check, Dialog, Do, ErrorBar, Field, goTo, paths, useDeed, useKeys } from '../../parts/index.ts'
import { changeExam, makeExam, useDecks, useDocuments, useTags } from '../../storage/index.ts'
import { dayOfField, draftOf, emptyDraft, readDraft, type Draft } from './draft.ts'
import { dayWord } from './exam-words.ts'
import css from './form.module.css'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const KINDS = { fact: 'Facts', date: 'Dates', shift: 'Shifts', own: 'Own cards' } as const

/** @param exam the one to change; null for a new one, which is gone to once it is made */
export function ExamForm({ exam, onClose }: { readonly exam: Exam | null; readonly onClose: () => void }): ReactNode {
  const { wrong, setWrong, busy, run } = useDeed(onClose)
  const [draft, setDraft] = useState(() => (exam ? draftOf(exam) : emptyDraft()))
  const change = (over: Partial<Draft>): void => {
    setWrong(null)
    setDraft((was) => ({ ...was, ...over }))
  }
  const save = (): void => {
    const words = readDraft(draft)
    if (typeof words === 'string') return setWrong(words)
    void run(
      async () => {
        if (exam) return changeExam(exam.id, words)
        const id: ExamId = await makeExam(words)
        goTo(paths.exam(id))
      },
      exam ? `${words.name.trim()} is changed.` : `${words.name.trim()} is set down.`,
    )
  }
  useKeys({ '$mod+Enter': save }, { inDialog: true })
  return (
    <Dialog wide name={exam ? `Change ${exam.name}` : 'An exam to come'} onClose={onClose}>
      <div className={css.when}>
        <Field name="Name" value={draft.name} autoFocus onChange={(event) => change({ name: event.target.value })} />
        <Field name="Day" type="date" value={draft.date} onChange={(event) => change({ date: event.target.value })} />
        <Field name="Time" type="time" value={draft.time} onChange={(event) => change({ time: event.target.value })} />
      </div>
      <Minutes draft={draft} onChange={change} />
      <ScopeFields draft={draft} onChange={change} />
      {wrong && <ErrorBar>{wrong}</ErrorBar>}
      <Buttons onClose={onClose}>
        <Do first cap="Ctrl+Enter" disabled={busy} onClick={save}>
          {exam ? 'Save' : 'Set it down'}
        </Do>
      </Buttons>
    </Dialog>
  )
}

interface Props {
  readonly draft: Draft
  readonly onChange: (over: Partial<Draft>) => void
}

function Minutes({ draft: { minutes, daysOff }, onChange }: Props): ReactNode {
  const [off, setOff] = useState('')
  const day = dayOfField(off)
  const add = (): void => {
    if (day === null) return
    onChange({ daysOff: [...new Set([...daysOff, day])].sort((a, b) => a - b) })
    setOff('')
  }
  return (
    <>
      <fieldset className={css.week}>
        <legend>Minutes to learn in</legend>
        {WEEKDAYS.map((name, i) => (
          <label key={name}>
            <span>{name.slice(0, 3)}</span>
            <input
              className={css.minutes}
              inputMode="numeric"
              aria-label={`${name}, minutes`}
              value={minutes[i]}
              onChange={(event) => onChange({ minutes: minutes.map((one, k) => (k === i ? event.target.value : one)) })}
            />
          </label>
        ))}
      </fieldset>
      <div className={css.off}>
        <Field
          name="A day off"
          type="date"
          value={off}
          onChange={(event) => setOff(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            add()
          }}
        />
        <Do disabled={day === null} onClick={add}>
          Add it
        </Do>
        {daysOff.map((one) => (
          <Do
            key={one}
            bare
            aria-label={`${dayWord(one)} is no day off`}
            onClick={() => onChange({ daysOff: daysOff.filter((each) => each !== one) })}
          >
            {dayWord(one, 'short')} ×
          </Do>
        ))}
      </div>
    </>
  )
}

function ScopeFields({ draft, onChange }: Props): ReactNode {
  const decks = useDecks() ?? []
  const documents = useDocuments() ?? []
  const tags = useTags() ?? []
  const chosen = draft.decks.length + draft.documents.length + draft.tags.length
  return (
    <div className={css.scope}>
      <p className={css.says}>
        {chosen === 0
          ? 'It asks all cards. Choose decks, documents or tags to narrow it.'
          : 'It asks the cards of what is chosen here.'}
      </p>
      <Among
        name="Decks"
        all={decks.map(({ id, name, depth }) => ({ id, name, depth }))}
        chosen={draft.decks}
        onChoose={(next) => onChange({ decks: next })}
      />
      <Among
        name="Documents"
        all={documents.map(({ id, title }) => ({ id, name: title, depth: 0 }))}
        chosen={draft.documents}
        onChoose={(next) => onChange({ documents: next })}
      />
      <Among
        name="Tags"
        all={tags.map(({ tag }) => ({ id: tag, name: tag, depth: 0 }))}
        chosen={draft.tags}
        onChoose={(next) => onChange({ tags: next })}
      />
      <fieldset className={css.kinds}>
        <legend>Only these kinds</legend>
        {(Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => (
          <Check key={kind} checked={draft.kinds.includes(kind)} onChange={() => onChange({ kinds: turned(draft.kinds, kind) })}>
            {KINDS[kind]}
          </Check>
        ))}
      </fieldset>
    </div>
  )
}

interface AmongProps<Id extends string> {
  readonly name: string
  readonly all: readonly { readonly id: Id; readonly name: string; readonly depth: number }[]
  readonly chosen: readonly Id[]
  readonly onChoose: (chosen: readonly Id[]) => void
}

function Among<Id extends string>({ name, all, chosen, onChoose }: AmongProps<Id>): ReactNode {
  if (all.length === 0) return null
  return (
    <fieldset className={css.among}>
      <legend>{name}</legend>
      <ul>
        {all.map((one) => (
          <li key={one.id} style={{ paddingLeft: one.depth * 18 }}>
            <Check checked={chosen.includes(one.id)} onChange={() => onChoose(turned(chosen, one.id))}>
              {one.name}
            </Check>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function turned<One>(all: readonly One[], one: One): readonly One[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one]
}
