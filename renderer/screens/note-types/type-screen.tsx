// One note type: its fields, its cards' templates and their style, with a real note beside as it will look.
import { useMemo, useState, type ReactNode } from 'react'
import { changesNotes, draftFaults, isFound, typeOfDraft, type NoteType, type NoteTypeId } from '../../../decks/index.ts'
import {
  capital,
  counted,
  Do,
  Empty,
  ErrorBar,
  Field,
  goTo,
  Page,
  Part,
  paths,
  say,
  Sheet,
  useKeys,
  Working,
} from '../../parts/index.ts'
import { changeNoteType, useNotesByType, useNoteTypes, weighNoteType, type TypeEffects } from '../../storage/index.ts'
import { CardForm } from './card-form.tsx'
import { changeDraft, currentOf, dropDraft, editedOf, isChanged, plainDraft, useDrafts } from './drafts.ts'
import { FieldList } from './field-list.tsx'
import css from './note-types.module.css'
import { TypePreview } from './type-preview.tsx'
import { EffectsDialog, TypeDialog } from './type-dialogs.tsx'

const BACK = { to: paths.noteTypes, name: 'Note types' }

export function TypeScreen({ id }: { readonly id: NoteTypeId }): ReactNode {
  const types = useNoteTypes()
  const type = types?.find((one) => one.id === id)
  if (types && type) return <Editor type={type} types={types} />
  return (
    <Sheet title="Note type" back={BACK}>
      <Page>
        {types ? (
          <Empty
            sentence="This note type is no longer here."
            action={
              <Do first onClick={() => goTo(paths.noteTypes)}>
                To the note types
              </Do>
            }
          />
        ) : (
          <Working words="Opening the note type" />
        )}
      </Page>
    </Sheet>
  )
}

function Editor({ type, types }: { readonly type: NoteType; readonly types: readonly NoteType[] }): ReactNode {
  const edited = useDrafts(({ all }) => all.get(type.id))
  const shown = useMemo(() => edited ?? editedOf(type), [edited, type])
  const notes = useNotesByType()?.get(type.id) ?? 0
  const [place, setPlace] = useState(0)
  const [asked, setAsked] = useState<TypeEffects | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [copying, setCopying] = useState(false)
  const [busy, setBusy] = useState(false)
  const taken = types.flatMap((one) => (one.id === type.id ? [] : [one.name]))
  const changed = edited !== undefined && isChanged(edited)
  const faults = type.builtIn ? [] : draftFaults(shown.base, plainDraft(shown), taken)
  const card = Math.min(place, shown.templates.length - 1)
  const seen = useMemo(() => typeOfDraft(shown.base, plainDraft(shown), 0), [shown])

  const leave = (): void => {
    dropDraft(type.id)
    setWrong(null)
  }
  const write = async (): Promise<void> => {
    const { base, ...draft } = currentOf(type)
    await changeNoteType(base, plainDraft({ base, ...draft }))
    leave()
  }
  const save = async (): Promise<void> => {
    // A name that is still being written is taken as it stands.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const now = currentOf(type)
    const draft = plainDraft(now)
    if (busy || type.builtIn || !isChanged(now)) return
    const fault = draftFaults(now.base, draft, taken).find(({ old }) => !old)
    if (fault) {
      if (fault.part !== 'name' && fault.part !== 'field') setPlace(fault.place)
      return setWrong(`${WHERE[fault.part](draft.templates[fault.place]?.name ?? '')} ${fault.says}`)
    }
    setBusy(true)
    try {
      const touches = changesNotes(now.base, draft) && notes > 0
      const effects = touches ? await weighNoteType(now.base, draft) : null
      if (effects && (effects.come || effects.go || effects.gone || effects.emptied.some((one) => one.notes > 0)))
        return setAsked(effects)
      await write()
      say(`${draft.name.trim()} was changed.`, true)
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  useKeys({ '$mod+Enter': () => void save(), '$mod+s': () => void save() })
  return (
    <Sheet
      title={type.name}
      back={BACK}
      middle={<span className={changed ? css.yields : undefined}>{`${type.name}, ${counted(notes, 'note')}`}</span>}
      right={
        type.builtIn ? (
          !isFound(type.id) && <Do onClick={() => setCopying(true)}>Make one after it</Do>
        ) : (
          <>
            {changed && <Do onClick={leave}>Leave the changes</Do>}
            <Do first cap="Ctrl+Enter" disabled={!changed} aria-busy={busy} onClick={() => void save()}>
              Save
            </Do>
          </>
        )
      }
    >
      <Page>
        <h1 className="vh">{type.name}</h1>
        {type.builtIn && <p className={css.why}>{isFound(type.id) ? FOUND : OWN}</p>}
        {wrong && <ErrorBar onClose={() => setWrong(null)}>{wrong}</ErrorBar>}
        <div className={css.two}>
          <div className={css.form}>
            {!type.builtIn && (
              <Part name="Name">
                <Field
                  name="Note type"
                  value={shown.name}
                  wrong={faults.find(({ part }) => part === 'name')?.says ?? null}
                  onChange={(event) => changeDraft(type, () => ({ name: event.target.value }))}
                />
              </Part>
            )}
            {!isFound(type.id) && <FieldList type={type} edited={shown} faults={faults} />}
            <CardForm type={type} edited={shown} faults={faults} place={card} onPlace={setPlace} />
          </div>
          <TypePreview type={seen} base={shown.base} draft={shown} place={card} />
        </div>
      </Page>
      {asked && <EffectsDialog name={capital(shown.name.trim())} effects={asked} onSave={write} onClose={() => setAsked(null)} />}
      {copying && <TypeDialog deed={{ kind: 'new', after: type.id }} types={types} onClose={() => setCopying(false)} />}
    </Sheet>
  )
}

const WHERE = {
  name: () => 'The name.',
  field: () => 'Fields.',
  template: () => 'Cards.',
  front: (card: string) => `The front of “${card}”.`,
  back: (card: string) => `The back of “${card}”.`,
}
const FOUND =
  'Dossier writes these notes itself and finds their quotes again by these fields, so they stay as they are. This is how their cards look in Anki; here Dossier draws them beside their source.'
const OWN =
  'Dossier’s own note types stay as they are: it draws their cards itself, with the quote of the passage they were made from. Make one after it, and that one is yours to change.'
