// A newer version of a document, in the place of the one that is here.
import type { DocumentId } from '../../decks/index.ts'
import { counted, goTo, paths, say, sayFailure } from '../parts/index.ts'
import { shell } from '../shell/index.ts'
import { loadDocument, replaceDocument, type Replaced } from '../storage/index.ts'
import { startJob } from '../workers/index.ts'
import { arrive, clearRead, type Onward } from './adding.ts'

/** Asks for the newer file, reads it, and matches the cards that are here with what is in it. */
export async function replaceByNewer(id: DocumentId): Promise<void> {
  try {
    const document = await loadDocument(id)
    const [file] = await shell.openFiles({ purpose: 'documents' })
    if (!document || !file) return
    goTo(paths.documents)
    await arrive(
      file.name,
      (onProgress: Onward) => startJob('read', { file: file.name, bytes: file.bytes }, { onProgress }),
      async (arrived) => {
        const told = await replaceDocument(id, arrived)
        say(sentenceOf(told), true)
        goTo(paths.reader(told.document))
        return { document: told.document, title: told.title, found: told.added }
      },
    )
    clearRead()
  } catch (error) {
    sayFailure(error)
  }
}

function sentenceOf({ title, same, changed, added, gone }: Replaced): string {
  const parts = [
    `${counted(same, 'note stays', 'notes stay')} with their schedule`,
    ...(changed > 0 ? [`${changed} ${changed === 1 ? 'says' : 'say'} something else now`] : []),
    ...(added > 0 ? [counted(added, 'new card')] : []),
    ...(gone > 0 ? [`${gone} no longer in it`] : []),
  ]
  return `${title} is replaced: ${parts.join(', ')}.`
}
