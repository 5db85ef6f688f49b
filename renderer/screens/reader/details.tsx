// What is known of a document itself, each with where it was found, and every one of them can be corrected.
import { useState } from 'react'
import { parseDate, printDate, type Document, type Origin } from '../../../decks/index.ts'
import { readAgain } from '../../frame/adding.ts'
import { replaceByNewer } from '../../frame/replacing.ts'
import { counted, Dialog, Do, Field, goTo, paths, say, sayFailure } from '../../parts/index.ts'
import { removeDocument, updateDocument } from '../../storage/index.ts'

const FROM: Readonly<Record<Origin, string>> = {
  metadata: 'as the page states it',
  text: 'found in the text',
  file: 'from the file’s name',
  given: 'as you wrote it',
}

export function Details({ document, onClose }: { readonly document: Document; readonly onClose: () => void }) {
  const [title, setTitle] = useState(document.title)
  const [author, setAuthor] = useState(document.author ?? '')
  const [published, setPublished] = useState(document.published ? printDate(document.published) : '')
  const [wrong, setWrong] = useState<string | null>(null)
  const [removing, setRemoving] = useState(false)

  const save = async (): Promise<void> => {
    const date = published.trim() === '' ? null : parseDate(published.trim())
    if (published.trim() !== '' && !date)
      return setWrong(
        'This is no date Dossier can read. Write it as “27 November 2022”, “November 2022” or “2022”, or leave it empty.',
      )
    try {
      const { readAgain: again } = await updateDocument(document.id, { title, author: author.trim() || null, published: date })
      onClose()
      if (again) await readAgain(document.id)
      else say('The document’s details are saved.', true)
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    }
  }
  const remove = async (cards: 'keep' | 'delete'): Promise<void> => {
    try {
      await removeDocument(document.id, cards)
      goTo(paths.documents)
      say(`${document.title} is removed.`, true)
    } catch (error) {
      sayFailure(error)
    }
  }
  if (removing)
    return (
      <Dialog
        name={`Remove ${document.title}?`}
        does="Its text and what is still undecided go. Kept cards can stay, with their quotes and their schedule."
        onClose={() => setRemoving(false)}
        buttons={
          <>
            <Do onClick={() => setRemoving(false)}>Leave it</Do>
            <Do onClick={() => void remove('delete')}>Remove it with its cards</Do>
            <Do first onClick={() => void remove('keep')}>
              Remove it, keep the cards
            </Do>
          </>
        }
      />
    )
  return (
    <Dialog
      name="About this document."
      does={`${document.file}, ${counted(document.words, 'word')}. ${document.furniture.length > 0 ? `${counted(document.furniture.length, 'piece')} of page furniture left out.` : ''}`}
      onClose={onClose}
      buttons={
        <>
          <Do bare onClick={() => setRemoving(true)}>
            Remove
          </Do>
          <Do
            onClick={() => {
              onClose()
              void replaceByNewer(document.id)
            }}
          >
            Replace by a newer version
          </Do>
          <Do
            onClick={() => {
              onClose()
              void readAgain(document.id)
            }}
          >
            Read it again
          </Do>
          <Do first onClick={() => void save()}>
            Save
          </Do>
        </>
      }
    >
      <Field name="Title" value={title} says={FROM[document.titleFrom]} onChange={({ target }) => setTitle(target.value)} />
      <Field name="Author" value={author} onChange={({ target }) => setAuthor(target.value)} />
      <Field
        name="Published"
        value={published}
        wrong={wrong}
        says={
          document.publishedFrom
            ? `${FROM[document.publishedFrom]}; “last month” is read against it`
            : 'unknown, so “last month” and “now” give no card'
        }
        onChange={({ target }) => {
          setPublished(target.value)
          setWrong(null)
        }}
      />
      {document.furniture.length > 0 && (
        <details>
          <summary>What was left out as page furniture</summary>
          <ul className="note" style={{ display: 'grid', gap: 6, marginTop: 8, maxHeight: 180, overflow: 'auto' }} tabIndex={0}>
            {document.furniture.map((line, i) => (
              <li key={i}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </Dialog>
  )
}
