// Opens the collection, then draws the screens; a collection that cannot be opened is a page of its own that says why.
import { useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { Trouble } from '../../decks/index.ts'
import { guardCollection, openStorage } from '../storage/index.ts'
import { Barrier } from './barrier.tsx'
import { Frame } from './frame.tsx'
import { FullPage } from './full-page.tsx'

type Opening = { readonly state: 'opening' } | { readonly state: 'open' } | { readonly state: 'failed'; readonly message: string }

/** One opening a page, however often React starts it. */
let opened: Promise<void> | null = null

export function App() {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' })
  useEffect(() => {
    opened ??= openStorage().then(async () => {
      await guardCollection()
    })
    opened.then(
      () => setOpening({ state: 'open' }),
      (error: unknown) => {
        if (!(error instanceof Trouble)) console.error(error)
        setOpening({ state: 'failed', message: error instanceof Error ? error.message : String(error) })
      },
    )
  }, [])
  if (opening.state === 'opening') return null
  if (opening.state === 'failed') return <FullPage sentence="Dossier cannot open your collection.">{opening.message}</FullPage>
  return (
    <Barrier>
      <Router hook={useHashLocation}>
        <Frame />
      </Router>
    </Barrier>
  )
}
