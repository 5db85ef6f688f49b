// Everything that was given to Dossier to read.
import { Arrivals } from '../../frame/arrivals.tsx'
import { pickDocuments } from '../../frame/adding.ts'
import { openPaste } from '../../frame/paste-state.ts'
import { DocumentTable } from '../../parts/document-table.tsx'
import { counted, Desktop, Do, Empty, goTo, Page, Part, paths } from '../../parts/index.ts'
import { useDocuments } from '../../storage/index.ts'

export function Documents() {
  const documents = useDocuments()
  const open = (documents ?? []).filter((document) => document.open > 0)
  const total = open.reduce((sum, document) => sum + document.open, 0)
  const buttons = (
    <>
      <Do first={open.length === 0} cap="Ctrl+O" onClick={() => void pickDocuments()}>
        Add documents
      </Do>
      <Do onClick={openPaste}>Paste text</Do>
    </>
  )
  return (
    <Desktop title="Documents">
      <Page>
        <Arrivals />
        {documents?.length === 0 && (
          <Empty sentence="No documents yet." action={buttons}>
            Drop articles, papers or notes anywhere on this window: text, Markdown or saved web pages. Dossier finds the facts,
            the dates and the changes of policy in them.
          </Empty>
        )}
        {documents && documents.length > 0 && (
          <>
            <div className="row-of" style={{ marginBottom: 32 }}>
              {open[0] && (
                <Do first onClick={() => open[0] && goTo(paths.keep(open[0].id))}>
                  Decide on {counted(total, 'found card')}
                </Do>
              )}
              {buttons}
            </div>
            <Part name="Documents" aside={counted(documents.length, 'document')}>
              <DocumentTable documents={documents} />
            </Part>
          </>
        )}
      </Page>
    </Desktop>
  )
}
