// A name is asked for: of a deck, of options.
import type { ReactNode } from 'react'
import { Buttons, Dialog, Do, Field } from '../../parts/index.ts'

interface NameProps {
  readonly title: string
  readonly says?: string
  readonly doing: string
  readonly name: string
  readonly onName: (name: string) => void
  readonly wrong: string | null
  readonly busy: boolean
  readonly onDo: () => void
  readonly onClose: () => void
}

export function NameDialog({ title, says, doing, name, onName, wrong, busy, onDo, onClose }: NameProps): ReactNode {
  return (
    <Dialog name={title} onClose={onClose}>
      <form
        id="a-name"
        onSubmit={(event) => {
          event.preventDefault()
          onDo()
        }}
      >
        <Field
          name="Name"
          value={name}
          says={says}
          wrong={wrong}
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(event) => onName(event.target.value)}
        />
      </form>
      <Buttons onClose={onClose}>
        <Do first cap="Enter" type="submit" form="a-name" disabled={busy}>
          {doing}
        </Do>
      </Buttons>
    </Dialog>
  )
}
