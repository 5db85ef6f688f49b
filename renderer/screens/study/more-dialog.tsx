// Everything that can be done with the card on the table, each with its key: what one need not remember, one can look up here.
import type { ReactNode } from 'react'
import { Cap, Dialog } from '../../parts/index.ts'
import css from './more-dialog.module.css'
import type { StudyKeys } from './use-keys.ts'

interface Props {
  readonly keys: StudyKeys
  readonly flag: number
  readonly alwaysAloud: boolean
  readonly onClose: () => void
}

export function MoreDialog({ keys, flag, alwaysAloud, onClose }: Props): ReactNode {
  const rows: readonly (readonly [words: string, cap: string, run: () => void])[] = [
    ['About this card and its history', 'I', keys.info],
    ['The passage around its sentence', 'P', keys.passage],
    ['Report it as wrong', 'W', keys.report],
    ['Edit it', 'E', keys.edit],
    ['Its tags', 'Ctrl+Shift+T', keys.tags],
    [
      flag > 0 ? `Take flag ${flag} off (flags are Ctrl 1 to 7)` : 'Flag it (flags are Ctrl 1 to 7)',
      'Ctrl+1',
      flagIt(keys, flag),
    ],
    ['Not today', '-', keys.bury],
    ['Not today: all cards of its note', '=', keys.buryNote],
    ['Suspend it', 'S', keys.suspend],
    ['Suspend all cards of its note', '!', keys.suspendNote],
    ['Move it to another day', 'Ctrl+Shift+D', keys.due],
    ['Make it new again', 'Ctrl+Alt+N', keys.reset],
    ['Delete its note', 'Ctrl+Delete', keys.remove],
    ['Read it aloud', 'R', keys.aloud],
    [alwaysAloud ? 'No longer read each card aloud' : 'Read each card aloud', 'Shift+R', keys.alwaysAloud],
  ]
  return (
    <Dialog name="What can be done with this card" onClose={onClose}>
      <ul className={css.rows}>
        {rows.map(([words, cap, run], i) => (
          <li key={words}>
            <button
              type="button"
              autoFocus={i === 0}
              onClick={() => {
                onClose()
                run()
              }}
            >
              <span>{words}</span>
              <Cap>{cap}</Cap>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function flagIt(keys: StudyKeys, flag: number): () => void {
  return () => keys.flag((flag > 0 ? flag : 1) as Parameters<StudyKeys['flag']>[0])
}
