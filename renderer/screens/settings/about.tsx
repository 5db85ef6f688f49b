import { useEffect, useState } from 'react'
import { Part } from '../../parts/index.ts'
import { shell, type About as Host } from '../../shell/index.ts'
import { LIBRARIES, licenceOf, type Library } from './libraries.ts'
import css from './settings.module.css'

export function About() {
  const [host, setHost] = useState<Host | null>(null)
  useEffect(() => {
    void shell.about().then(setHost, () => setHost(null))
  }, [])
  return (
    <Part name="About">
      <dl id="about" className={css.made}>
        <dt>Dossier</dt>
        <dd>{host?.version}</dd>
        <dt>Runs on</dt>
        <dd>{host?.engine}</dd>
        <dt>Licence</dt>
        <dd>MIT. It sends nothing and asks nobody: all of it works without a network.</dd>
        <dt>Knowledge of English</dt>
        <dd>
          CC BY-SA 4.0. Learnt from Universal Dependencies English EWT (CC BY-SA 4.0) and the freely usable texts of Universal
          Dependencies English GUM (annotations CC BY 4.0).
        </dd>
      </dl>
      <div className={css.libraries} aria-label="Fonts and libraries in Dossier" role="group">
        {LIBRARIES.map((library) => (
          <Entry key={library.name} library={library} />
        ))}
      </div>
    </Part>
  )
}

function Entry({ library }: { readonly library: Library }) {
  const [text, setText] = useState<string | null>(null)
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && text === null) void licenceOf(library).then(setText)
      }}
    >
      <summary>
        <span>{library.name}</span>
        <span className="note">{library.does}</span>
        <span className="note">{library.licence}</span>
      </summary>
      <pre className={css.licence} tabIndex={0}>
        {text}
      </pre>
    </details>
  )
}
