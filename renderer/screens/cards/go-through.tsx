// The cards in the list are gone through: by their schedule, or all of them with the schedule left alone.
import type { ReactNode } from 'react'
import type { How } from '../../../decks/index.ts'
import { Buttons, counted, Dialog, Do, goTo, paths, useKeys } from '../../parts/index.ts'
import css from './cards.module.css'

interface Props {
  /** What stands in the find box. */
  readonly find: string
  readonly cards: number
  readonly onClose: () => void
}

const WAYS: readonly (readonly [how: How, cap: string, name: string, says: string])[] = [
  ['study', '1', 'Study what is due of them', 'With new ones, and no daily limit. Each answer counts.'],
  ['cram', '2', 'Cram all of them', 'Until you knew each once. The schedule stays as it is; the log says it was cramming.'],
  ['preview', '3', 'Look through them', 'Nothing is graded and nothing is kept.'],
]

export function GoThrough({ find, cards, onClose }: Props): ReactNode {
  const go = (how: How): void => {
    onClose()
    goTo(paths.session(how, find))
  }
  useKeys(Object.fromEntries(WAYS.map(([how, cap]) => [cap, () => go(how)])), { inDialog: true })
  return (
    <Dialog name={`Go through ${counted(cards, 'card')}`} does={find === '' ? 'All cards there are.' : find} onClose={onClose}>
      <ul className={css.ways}>
        {WAYS.map(([how, cap, name, says], i) => (
          <li key={how}>
            <Do cap={cap} autoFocus={i === 0} onClick={() => go(how)}>
              {name}
            </Do>
            <p className="note">{says}</p>
          </li>
        ))}
      </ul>
      <Buttons onClose={onClose} />
    </Dialog>
  )
}
