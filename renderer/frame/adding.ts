// Documents on their way in: read in workers, several at once, each kept as soon as it is read. What fails is one sentence, and the others go on.
import { create } from 'zustand'
import { isTextDeck, Trouble, utf8, type DocumentId, type Sample } from '../../decks/index.ts'
import { counted, goTo, paths, say, sayFailure } from '../parts/index.ts'
import { shell, type NamedBytes } from '../shell/index.ts'
import { addDocument, knownOriginal, loadDocument, rereadDocument, type Added } from '../storage/index.ts'
import { Cancelled, startJob, type Progress, type ReadFile, type Started } from '../workers/index.ts'
import { stage } from './staged.ts'

export interface Arrival {
  readonly id: number
  readonly file: string
  /** 0 to 1; null while it waits or nobody knows. */
  readonly share: number | null
  /** Its pages are being opened; its sentences are not read yet. */
  readonly opening: string | null
  /** Cards found so far. */
  readonly found: number
  readonly failed: string | null
  /** Read and kept, while others of the same lot are still on their way. */
  readonly read: { readonly document: DocumentId; readonly title: string; readonly found: number } | null
}

interface Adding {
  /** On their way, in the order they came. */
  readonly arrivals: readonly Arrival[]
}

export const useAdding = create<Adding>(() => ({ arrivals: [] }))

const running = new Map<number, () => void>()
let last = 0

/** Asks for documents and adds them. */
export async function pickDocuments(): Promise<void> {
  try {
    await addFiles(await shell.openFiles({ purpose: 'documents' }))
  } catch (error) {
    sayFailure(error)
  }
}

/** Adds files of any kind that Dossier reads: documents are read for cards, decks and tables are shown before anything is taken in. */
export async function addFiles(files: readonly NamedBytes[]): Promise<void> {
  const decks = files.filter(
    ({ name, bytes }) => /\.(dossier|json|csv|tsv|apkg|colpkg|anki2|anki21)$/i.test(name) || isTextDeck(bytes, name),
  )
  const [deck] = decks
  if (deck) stage(deck)
  if (decks.length > 1) say(`${decks.length} decks came at once. ${deck?.name ?? ''} is open; bring in the others after it.`)
  const documents = files.filter((file) => !decks.includes(file))
  if (documents.length > 0)
    await addAll(
      documents.map(({ name, bytes }) => ({
        file: name,
        start: (onProgress) => startJob('read', { file: name, bytes }, { onProgress }),
        bytes,
      })),
    )
  if (deck) goTo(paths.bringIn)
}

/** Adds text that was pasted. */
export async function addPasted(text: string): Promise<void> {
  await addAll([{ file: 'The pasted text', start: (onProgress) => startJob('paste', { text }, { onProgress }), bytes: null }])
}

/** Adds one of the briefings that come with Dossier, read like any other document. */
export async function addSamples(samples: readonly Sample[]): Promise<void> {
  await addFiles(samples.map((sample) => ({ name: sample.file, bytes: utf8(sample.text) })))
}

/** Reads a kept document again: after its date was corrected, or with better rules. */
export async function readAgain(id: DocumentId): Promise<void> {
  const document = await loadDocument(id)
  if (!document) return
  await arrive(
    document.title,
    (onProgress) => startJob('readAgain', { document }, { onProgress }),
    async (reading) => {
      const told = await rereadDocument(id, reading)
      say(
        told.added + told.changed + told.gone === 0
          ? `Nothing new in ${document.title}. ${counted(told.same, 'note stays', 'notes stay')} as they are.`
          : `${document.title}: ${counted(told.added, 'new card')}, ${told.changed} reworded, ${told.gone} gone. ${counted(told.same, 'note stays', 'notes stay')} with their schedule.`,
        true,
      )
      return { document: id, title: document.title, found: told.added }
    },
  )
  clearRead()
}

/** Stops one document that is still on its way, or all of them; what has been read stays. */
export function stopAdding(id?: number): void {
  for (const [one, stop] of [...running]) if (id === undefined || id === one) stop()
}

/** Takes a failure off the screen. */
export function forget(id: number): void {
  useAdding.setState(({ arrivals }) => ({ arrivals: arrivals.filter((arrival) => arrival.id !== id) }))
}

interface Coming {
  readonly file: string
  readonly bytes: Uint8Array | null
  readonly start: (onProgress: Onward) => Started<'read'> | Started<'paste'>
}

async function addAll(coming: readonly Coming[]): Promise<void> {
  if (atDesk()) goTo(paths.documents)
  else if (!atDocuments())
    say(`Reading ${coming.length === 1 ? coming[0]?.file : counted(coming.length, 'document')}. You can go on.`)
  const added = (await Promise.all(coming.map(addOne))).filter((one) => one !== null)
  clearRead()
  const [only] = added
  if (!only) return
  if (coming.length > 1) return say(toldOfAll(added))
  const told = toldOf(only)
  if (!atDocuments()) say(told ?? `${only.title} was read: ${counted(only.added, 'card')} found.`)
  else {
    if (told) say(told)
    goTo(only.added > 0 ? paths.keep(only.document) : paths.reader(only.document))
  }
}

/** What there is to say of one document beyond its cards. */
function toldOf({ title, already, added }: Added): string | null {
  if (added > 0) return null
  if (already) return `${title} is here already. Nothing was added twice.`
  return `${title} was read. Nothing in it was sure enough for a card; you can make your own from it.`
}

function toldOfAll(added: readonly Added[]): string {
  const here = added.filter(({ already }) => already).length
  const found = added.reduce((sum, one) => sum + one.added, 0)
  const words = [`${counted(added.length - here, 'document')} read, ${counted(found, 'card')} found.`]
  if (here > 0) words.push(`${counted(here, 'was', 'were')} here already.`)
  return words.join(' ')
}

/** Somebody who is elsewhere, studying perhaps, is not taken away from it. */
function atDocuments(): boolean {
  return location.hash === `#${paths.documents}`
}

function atDesk(): boolean {
  return location.hash === '' || location.hash === `#${paths.desk}`
}

async function addOne({ file, bytes, start }: Coming): Promise<Added | null> {
  const known = bytes && (await knownOriginal(bytes))
  if (known) return { document: known.id, title: known.title, already: true, added: 0, changed: 0, same: 0, gone: 0 }
  let added: Added | null = null
  await arrive(file, start as (onProgress: Onward) => Started<'read'>, async (arrived: ReadFile) => {
    added = await addDocument(arrived)
    return { document: added.document, title: added.title, found: added.added }
  })
  return added
}

export type Onward = (progress: Progress) => void

/** One piece of reading with its line on the screen. */
export async function arrive<T>(
  file: string,
  start: (onProgress: Onward) => { readonly result: Promise<T>; cancel(): void },
  keep: (answer: T) => Promise<NonNullable<Arrival['read']>>,
): Promise<void> {
  const id = ++last
  const change = (to: Partial<Arrival>): void =>
    useAdding.setState(({ arrivals }) => ({
      arrivals: arrivals.map((arrival) => (arrival.id === id ? { ...arrival, ...to } : arrival)),
    }))
  useAdding.setState(({ arrivals }) => ({
    arrivals: [...arrivals, { id, file, share: null, opening: null, found: 0, failed: null, read: null }],
  }))
  try {
    const job = start(({ done, total, found = 0, stage }) =>
      change({
        share: total > 0 ? done / total : null,
        opening: stage === 'pages' ? `Opening page ${done} of ${total}.` : null,
        found,
      }),
    )
    running.set(id, () => job.cancel())
    change({ read: await keep(await job.result) })
  } catch (error) {
    if (error instanceof Cancelled) return forget(id)
    change({ failed: failure(file, error) })
    if (!atDocuments() && !atDesk()) say(failure(file, error))
  } finally {
    running.delete(id)
  }
}

/** When nothing is on its way any more, what was read stands in the list of documents. */
export function clearRead(): void {
  if (running.size > 0) return
  useAdding.setState(({ arrivals }) => ({ arrivals: arrivals.filter(({ read }) => read === null) }))
}

function failure(file: string, error: unknown): string {
  if (error instanceof Trouble) return error.message.includes(file) ? error.message : `${file}: ${error.message}`
  console.error(error)
  return `${file} could not be read: ${error instanceof Error ? error.message : String(error)} Please report this.`
}
