// Everything that was given to Dossier to read.
import { Arrivals } from '../../frame/arrivals.tsx'
import { pickDocuments, useAdding } from '../../frame/adding.ts'
import { openPaste } from '../../frame/paste-state.ts'
import { DocumentTable } from '../../parts/document-table.tsx'
import { counted, Desktop, Do, Empty, goTo, Page, Part, paths } from '../../parts/index.ts'
import { useDocuments, useToday, type Today } from '../../storage/index.ts'
import { TextSearch } from './text-search.tsx'
import css from './documents.module.css'

/** Until what is due is counted. */
const NONE: Today['documents'] = new Map()

export function Documents() {
  const documents = useDocuments()
  const today = useToday()
  const arriving = useAdding(({ arrivals }) => arrivals.length > 0)
  const open = (documents ?? []).filter((document) => document.open > 0)
  const total = open.reduce((sum, document) => sum + document.open, 0)
  const [next] = open
  const buttons = (
    <>
      <Do first={!next} cap="Ctrl+O" onClick={() => void pickDocuments()}>
        Add documents
      </Do>
      <Do onClick={openPaste}>Paste text</Do>
    </>
  )
  return (
    <Desktop title="Documents">
      <Page>
        <Arrivals />
        {documents?.length === 0 && !arriving && (
          <Empty sentence="No documents yet." action={buttons}>
            Drop articles, papers or notes anywhere on this window: PDF, Word, slides, books, saved web pages or plain text, one
            by one or a whole folder. Dossier finds the facts, the dates and the changes of policy in them.
          </Empty>
        )}
        {documents && documents.length > 0 && (
          <>
            <div className={css.top}>
              <h1 className="title">Documents</h1>
              <div className="row-of">
                {buttons}
                <Do onClick={() => goTo(paths.timeline())}>Timeline</Do>
                {next && (
                  <Do first onClick={() => goTo(paths.keep(next.id))}>
                    Decide on {counted(total, 'found card')}
                  </Do>
                )}
              </div>
            </div>
            <TextSearch documents={documents} />
            <Part name={counted(documents.length, 'document')} aside="or drop one anywhere on this window">
              <DocumentTable documents={documents} due={today?.documents ?? NONE} />
            </Part>
          </>
        )}
      </Page>
    </Desktop>
  )
}
