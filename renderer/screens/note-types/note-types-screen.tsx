// All note types, with how many notes each has, and what can be done to one.
import { useState, type ReactNode } from 'react'
import { isFound, searchText, type NoteType, type NoteTypeId } from '../../../decks/index.ts'
import { Desktop, Do, goTo, Page, Part, paths, useKeys, useRows, Working } from '../../parts/index.ts'
import { useNotesByType, useNoteTypes } from '../../storage/index.ts'
import { TypeDialog, type TypeDeed } from './type-dialogs.tsx'
import css from './note-types.module.css'

export function NoteTypesScreen(): ReactNode {
  const types = useNoteTypes()
  const notes = useNotesByType()
  return (
    <Desktop title="Note types">
      <Page>
        <h1 className="vh">Note types</h1>
        {types && notes ? <AllTypes types={inOrder(types)} notes={notes} /> : <Working words="Looking through your note types" />}
      </Page>
    </Desktop>
  )
}

interface AllProps {
  readonly types: readonly NoteType[]
  readonly notes: ReadonlyMap<NoteTypeId, number>
}

function AllTypes({ types, notes }: AllProps): ReactNode {
  const [picked, setPicked] = useState<NoteTypeId | null>(null)
  const [deed, setDeed] = useState<TypeDeed | null>(null)
  const chosen = types.find((type) => type.id === picked) ?? types[0]
  const own = chosen && !chosen.builtIn
  const openIt = (): void => chosen && goTo(paths.noteType(chosen.id))
  const cards = (): void => chosen && goTo(paths.cards(searchText('note', chosen.name)))
  const make = (): void => setDeed({ kind: 'new', after: chosen && !isFound(chosen.id) ? chosen.id : null })
  const remove = (): void => {
    if (chosen && own) setDeed({ kind: 'delete', type: chosen, notes: notes.get(chosen.id) ?? 0 })
  }
  useKeys({ Enter: openIt, c: cards, n: make, Delete: remove })
  if (!chosen) return null
  return (
    <Part name="Note types" aside="What a note has, and which cards it makes.">
      <TypeRows types={types} notes={notes} chosen={chosen} onChoose={setPicked} />
      <div className={css.deeds}>
        <Do first cap="Enter" onClick={openIt}>
          {own ? `Change ${chosen.name}` : `Look at ${chosen.name}`}
        </Do>
        <Do cap="C" onClick={cards}>
          Cards
        </Do>
        {own && (
          <Do cap="Delete" onClick={remove}>
            Delete
          </Do>
        )}
        <span className={css.apart}>
          <Do cap="N" onClick={make}>
            New note type
          </Do>
        </span>
      </div>
      {deed && <TypeDialog deed={deed} types={types} onClose={() => setDeed(null)} />}
    </Part>
  )
}

function TypeRows({
  types,
  notes,
  chosen,
  onChoose,
}: AllProps & { readonly chosen: NoteType; readonly onChoose: (id: NoteTypeId) => void }): ReactNode {
  const walk = useRows(types, chosen, ({ id }) => onChoose(id))
  return (
    <table className={css.types} role="grid" aria-label="Note types">
      <thead>
        <tr>
          <th>Note type</th>
          <th className={css.wide}>Fields</th>
          <th className="num">Cards</th>
          <th className="num">Notes</th>
        </tr>
      </thead>
      <tbody {...walk}>
        {types.map((type) => (
          <tr
            key={type.id}
            tabIndex={type === chosen ? 0 : -1}
            aria-selected={type === chosen}
            onClick={() => onChoose(type.id)}
            onDoubleClick={() => goTo(paths.noteType(type.id))}
          >
            <td>
              <span className={css.name}>{type.name}</span>
              {type.builtIn && <span className="note"> Dossier’s own</span>}
            </td>
            <td className={css.wide}>
              <span className={css.fields}>{fieldsIn(type)}</span>
            </td>
            <td className="num">{type.kind === 'cloze' ? 'cloze' : type.templates.length}</td>
            <td className="num">{(notes.get(type.id) ?? 0).toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function fieldsIn({ id, fields }: NoteType): string {
  return isFound(id) ? 'Prompts, answers, quote, source and what was found' : fields.join(', ')
}

/** A person's first, by name; Dossier's own after them. */
function inOrder(types: readonly NoteType[]): NoteType[] {
  const order = new Intl.Collator(undefined, { numeric: true })
  return [...types].sort((a, b) => Number(a.builtIn) - Number(b.builtIn) || order.compare(a.name, b.name))
}
