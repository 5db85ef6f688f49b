// Parameters of one's own: fitted to the answers there are, shown with what they would change, taken or left.
import { useEffect, useState, type ReactNode } from 'react'
import { ENOUGH_ANSWERS, type Preset } from '../../../decks/index.ts'
import { Buttons, counted, Dialog, Do, ErrorBar, say, sayFailure, Table, useKeys, Working } from '../../parts/index.ts'
import { adopt, optimise } from '../../storage/index.ts'
import { Cancelled, type Answer, type Progress } from '../../workers/index.ts'

interface Props {
  readonly preset: Preset
  readonly onClose: () => void
}

/** Less of a difference is none. */
const FELT = 0.0005

export function OptimiseDialog({ preset, onClose }: Props): ReactNode {
  const [found, setFound] = useState<Answer<'optimise'> | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [adopting, setAdopting] = useState(false)
  useEffect(() => {
    const job = optimise(preset.id, setProgress)
    job.result.then(setFound, (error: unknown) => {
      if (error instanceof Cancelled) return
      console.error(error)
      setFailed(error instanceof Error ? error.message : String(error))
    })
    return () => job.cancel()
  }, [preset.id])
  const fitted = found?.fitted ?? null
  const better = fitted !== null && fitted.after < fitted.before - FELT

  const take = async (parameters: Preset['parameters'], told: string): Promise<void> => {
    if (adopting) return
    setAdopting(true)
    setProgress(null)
    try {
      await adopt(preset.id, parameters, setProgress)
      onClose()
      say(told, true)
    } catch (error) {
      sayFailure(error)
      setAdopting(false)
    }
  }
  const use = (): void => void (fitted && better && take(fitted.parameters, `${preset.name} now follows how you remember.`))
  useKeys({ '$mod+Enter': use }, { inDialog: true, active: better })

  return (
    <Dialog
      name={`How you remember: ${preset.name}`}
      does="The scheduler comes with parameters that suit most people. From your own answers it can learn how fast you forget. Nothing leaves this computer."
      onClose={onClose}
    >
      {failed && <ErrorBar>{failed}</ErrorBar>}
      {!found && !failed && <Working words="Learning from your answers" {...shareOf(progress)} onStop={onClose} />}
      {adopting && <Working words="Reading the answers of each card again" {...shareOf(progress)} />}
      {found && !adopting && <Found found={found} better={better} />}
      <Buttons onClose={onClose}>
        {preset.parameters && (
          <Do disabled={adopting} onClick={() => void take(null, `${preset.name} has the standard parameters again.`)}>
            Back to the standard ones
          </Do>
        )}
        {better && (
          <Do first cap="Ctrl+Enter" disabled={adopting} onClick={use}>
            Use them
          </Do>
        )}
      </Buttons>
    </Dialog>
  )
}

function Found({
  found: { answers, fitted },
  better,
}: {
  readonly found: Answer<'optimise'>
  readonly better: boolean
}): ReactNode {
  if (!fitted)
    return (
      <p className="lead" role="status">
        There {answers === 1 ? 'is' : 'are'} {counted(answers, 'answer')} to learn from, given a day or more after the one before.
        It takes {ENOUGH_ANSWERS}. Study on as you do; the standard parameters serve well until then.
      </p>
    )
  const { before, after } = fitted
  return (
    <>
      <p className="lead" role="status">
        {better
          ? `Learnt from ${counted(answers, 'answer')}: what you would know and what not comes as less of a surprise.`
          : `Learnt from ${counted(answers, 'answer')}: the parameters in use tell what you would know as well as any. There is nothing to change.`}
      </p>
      <Table>
        <thead>
          <tr>
            <th scope="col">Parameters</th>
            <th scope="col" className="num">
              Log loss
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>In use</td>
            <td className="num">{before.toFixed(4)}</td>
          </tr>
          <tr>
            <td>Fitted to your answers</td>
            <td className="num">{after.toFixed(4)}</td>
          </tr>
        </tbody>
      </Table>
      <p className="note">
        Smaller is better: 0 would be knowing every answer beforehand, 0.6931 tossing a coin.
        {better &&
          ' With them, the days of cards stay as they are until you answer them next; stability and difficulty are read anew from your answers. It can be undone.'}
      </p>
    </>
  )
}

function shareOf(progress: Progress | null): { readonly share?: number } {
  return progress && progress.total > 0 ? { share: progress.done / progress.total } : {}
}
