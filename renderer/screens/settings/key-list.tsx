import { Cap, Part } from '../../parts/index.ts'
import css from './settings.module.css'

/** The same letter means the same thing on every screen. */
const GROUPS: readonly { readonly name: string; readonly keys: readonly (readonly [does: string, ...keys: string[]])[] }[] = [
  {
    name: 'Everywhere',
    keys: [
      ['Find or do', 'Ctrl+K'],
      ['Add documents', 'Ctrl+O'],
      ['Paste text as a document', 'Ctrl+Shift+V'],
      ['New card', 'Ctrl+N'],
      ['Undo', 'Ctrl+Z'],
      ['Redo', 'Ctrl+Shift+Z', 'Ctrl+Y'],
      ['Close, go back', 'Esc'],
    ],
  },
  {
    name: 'Study',
    keys: [
      ['Show the answer, then Good', 'Space'],
      ['Again, Hard, Good, Easy', '1', '2', '3', '4'],
      ['Edit', 'E'],
      ['Not today; all cards of its note', '-', '='],
      ['Suspend; all cards of its note', 'S', '@', '!'],
      ['Flag 1 to 7', 'Ctrl+1'],
      ['Tags', 'Ctrl+Shift+T'],
      ['Move to another day', 'Ctrl+Shift+D'],
      ['Make new again', 'Ctrl+Alt+N'],
      ['Delete its note', 'Ctrl+Delete'],
      ['About the card, its history', 'I'],
      ['The passage around its sentence', 'P'],
      ['Report it as wrong', 'W'],
      ['Read aloud; each card', 'R', 'Shift+R'],
      ['All that can be done with it', 'M'],
      ['Undo', 'U'],
      ['Read it in the document', 'O'],
    ],
  },
  {
    name: 'Documents',
    keys: [
      ['Find words in the texts; in the text that is open', '/'],
      ['The next place, the one before', 'Enter', 'Shift+Enter'],
    ],
  },
  {
    name: 'Cards found',
    keys: [
      ['Keep', 'K'],
      ['Drop', 'D'],
      ['Edit', 'E'],
      ['Undo', 'U'],
      ['Next, previous', '↓', '↑'],
      ['Read it in the document', 'O'],
    ],
  },
  {
    name: 'Cards',
    keys: [
      ['Find', '/'],
      ['Edit', 'E'],
      ['Move to another deck', 'M'],
      ['Tags', 'T'],
      ['Suspend', 'S'],
      ['Not today', '-'],
      ['Move to another day', 'Ctrl+Shift+D'],
      ['Make new again', 'Ctrl+Alt+N'],
      ['Flag 1 to 7', 'Ctrl+1'],
      ['About the card, its history', 'I'],
      ['Delete', 'Delete'],
      ['Read it in the document', 'O'],
      ['Go through all that are found', 'G'],
    ],
  },
  {
    name: 'Decks',
    keys: [
      ['Study it', 'Enter'],
      ['Its cards', 'C'],
      ['Its options', 'P'],
      ['Rename, move, delete it', 'E', 'M', 'Delete'],
      ['New deck', 'N'],
      ['Find a deck', '/'],
    ],
  },
  {
    name: 'Exams',
    keys: [
      ['Study the plan', 'Enter'],
      ['Begin a mock exam', 'B'],
      ['Its timeline', 'T'],
      ['Change, delete it', 'E', 'Delete'],
      ['New exam', 'N'],
    ],
  },
  {
    name: 'Timeline',
    keys: [
      ['The event after, the one before', '→', '←'],
      ['The first, the last', 'Home', 'End'],
      ['Nearer, farther, all of it', '+', '-', '0'],
      ['Later, earlier days', 'Shift+→', 'Shift+←'],
      ['As a list, as a drawing', 'L'],
      ['Read it in the document', 'O'],
      ['Its cards', 'C'],
      ['Choose documents', 'F'],
      ['Order these dates', 'T'],
    ],
  },
  {
    name: 'History',
    keys: [
      ['A month, a year', 'M', 'Y'],
      ['Earlier, later in the calendar', '←', '→'],
    ],
  },
  {
    name: 'Reader',
    keys: [
      ['Next, previous card', 'N', 'P'],
      ['Keep, edit, drop it', 'K', 'E', 'D'],
      ['Card from the selected words', 'M'],
      ['How the sentence was read', 'H'],
      ['Decide on the cards found', 'C'],
      ['Its timeline', 'T'],
      ['Larger, smaller text', '+', '−'],
    ],
  },
]

export function KeyList() {
  return (
    <Part name="Keys" aside="one letter where nothing is typed">
      <div id="keys" className={css.keys}>
        {GROUPS.map(({ name, keys }) => (
          <div key={name} className={css.group}>
            <h3>{name}</h3>
            <dl>
              {keys.map(([does, ...caps]) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    {caps.map((cap) => (
                      <span key={cap}>
                        <span className="vh">{cap} </span>
                        <Cap>{cap}</Cap>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </Part>
  )
}
