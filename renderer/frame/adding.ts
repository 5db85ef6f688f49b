// Documents on their way in: read in workers, several at once, each kept as soon as it is read. What fails is one sentence, and the others go on.
import { create } from 'zustand'
import { Trouble, utf8, type DocumentId, type Sample } from '../../decks/index.ts'
import { counted, goTo, paths, say, sayFailure } from '../parts/index.ts'
import { shell, type NamedBytes } from '../shell/index.ts'
import { addDocument, knownOriginal, loadDocument, rereadDocument, type Added } from '../storage/index.ts'
import { Cancelled, startJob, type ReadFile, type Started } from '../workers/index.ts'
import { stage } from './staged.ts'

export interface Arrival {
  readonly id: number
  readonly file: string
  /** 0 to 1; null while it waits or nobody knows. */
  readonly share: number | null
  readonly failed: string | null
}

interface Adding {
  /** On their way, in the order they came. */
  readonly arrivals: readonly Arrival[]
  /** Cards found since the first of them came. */
  readonly found: number
}

export const useAdding = create<Adding>(() => ({ arrivals: [], found: 0 }))

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
  const decks = files.filter(({ name }) => /\.(dossier|json|csv|tsv)$/i.test(name))
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
  await addAll([{ file: 'Pasted text', start: (onProgress) => startJob('paste', { text }, { onProgress }), bytes: null }])
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
      return told.added
    },
  )
}

/** Stops what is still on its way; what has been read stays. */
export function stopAdding(): void {
  for (const stop of [...running.values()]) stop()
}

/** Takes a failure off the screen. */
export function forget(id: number): void {
  useAdding.setState(({ arrivals }) => ({ arrivals: arrivals.filter((arrival) => arrival.id !== id) }))
}

interface Coming {
  readonly file: string
  readonly bytes: Uint8Array | null
  readonly start: (onProgress: (progress: { done: number; total: number }) => void) => Started<'read'> | Started<'paste'>
}

async function addAll(coming: readonly Coming[]): Promise<void> {
  if (useAdding.getState().arrivals.every(({ failed }) => failed !== null)) useAdding.setState({ found: 0 })
  const added = (await Promise.all(coming.map(addOne))).filter((one) => one !== null)
  const fresh = added.filter(({ already }) => !already)
  const found = added.reduce((sum, one) => sum + one.added, 0)
  const [only] = added
  if (added.length === 0) return
  if (coming.length === 1 && only) {
    if (only.already && only.added === 0) say(`${only.title} is here already. Nothing was added twice.`)
    else if (only.added === 0) say(`${only.title} was read. No card in it was sure enough; you can make your own from it.`)
    goTo(only.added > 0 ? paths.keep(only.document) : paths.reader(only.document))
    return
  }
  const here = added.length - fresh.length
  say(
    `${counted(fresh.length, 'document')} read, ${counted(found, 'card')} found.${here > 0 ? ` ${counted(here, 'was', 'were')} here already.` : ''}`,
  )
  goTo(paths.documents)
}

async function addOne({ file, bytes, start }: Coming): Promise<Added | null> {
  const known = bytes && (await knownOriginal(bytes))
  let added: Added | null = null
  if (known) {
    return { document: known.id, title: known.title, already: true, added: 0, changed: 0, same: 0, gone: 0 }
  }
  await arrive(file, start as (onProgress: Onward) => Started<'read'>, async (arrived: ReadFile) => {
    added = await addDocument(arrived)
    return added.added
  })
  return added
}

type Onward = (progress: { done: number; total: number }) => void

/** One piece of reading with its line on the screen. */
async function arrive<T>(
  file: string,
  start: (onProgress: Onward) => { readonly result: Promise<T>; cancel(): void },
  keep: (answer: T) => Promise<number>,
): Promise<void> {
  const id = ++last
  const change = (to: Partial<Arrival>): void =>
    useAdding.setState(({ arrivals }) => ({
      arrivals: arrivals.map((arrival) => (arrival.id === id ? { ...arrival, ...to } : arrival)),
    }))
  useAdding.setState(({ arrivals }) => ({ arrivals: [...arrivals, { id, file, share: null, failed: null }] }))
  try {
    const job = start(({ done, total }) => change({ share: total > 0 ? done / total : null }))
    running.set(id, () => job.cancel())
    const found = await keep(await job.result)
    useAdding.setState((state) => ({ found: state.found + found }))
    forget(id)
  } catch (error) {
    if (error instanceof Cancelled) forget(id)
    else change({ failed: failure(file, error) })
  } finally {
    running.delete(id)
  }
}

function failure(file: string, error: unknown): string {
  if (error instanceof Trouble) return error.message
  console.error(error)
  return `${file} could not be read: ${error instanceof Error ? error.message : String(error)} Please report this.`
}
