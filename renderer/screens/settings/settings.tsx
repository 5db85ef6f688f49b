// Where everything is kept, how it comes back, which keys there are, and what Dossier is made of. There is nothing to tune.
import { useEffect, useRef } from 'react'
import { Desktop, Page } from '../../parts/index.ts'
import { About } from './about.tsx'
import { Backups } from './backups.tsx'
import { KeyList } from './key-list.tsx'
import css from './settings.module.css'

/** @param part which part of the page to stand at: `backups`, `keys`, `about` */
export function Settings({ part }: { readonly part: string | null }) {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (part) page.current?.querySelector(`#${CSS.escape(part)}`)?.scrollIntoView({ block: 'start' })
  }, [part])
  return (
    <Desktop title="Settings">
      <Page narrow>
        <div ref={page} className={css.parts}>
          <h1 className="title">Settings</h1>
          <Backups />
          <KeyList />
          <About />
        </div>
      </Page>
    </Desktop>
  )
}
