// The plain browser as host: files come by the file picker and go as downloads. Journal and backups go to the small local server that
// `npm start` runs, where there is one; elsewhere nothing is kept outside the browser, and the methods say so by null and empty lists.
import type { About, Backup, NamedBytes, Purpose, Sentinel, Shell } from '../../electron/contract.ts'

const LARGEST = 256 * 1024 * 1024

const ACCEPT: Record<Purpose, string> = {
  documents: '.pdf,.docx,.pptx,.epub,.odt,.txt,.text,.md,.markdown,.html,.htm,.xhtml',
  deck: '.dossier,.json,.apkg,.colpkg,.anki2,.anki21,.csv,.tsv,.txt,.md,.markdown,.xml',
  backup: '.dossier,.json,.gz',
}

/** What the local server says of itself. */
type Keeper = Pick<About, 'version' | 'system' | 'folder'>

export function browserShell(): Shell {
  let asked: Promise<Keeper | null> | undefined
  const keeper = () => (asked ??= findKeeper())

  async function kept<T>(without: T, path: string, init?: RequestInit, read?: (answer: Response) => Promise<T>): Promise<T> {
    if (!(await keeper())) return without
    const answer = await ask(path, init)
    return read ? read(answer) : without
  }

  return {
    kind: 'browser',
    controls: null,
    openFiles: pickFiles,
    saveFile: download,
    journal: {
      append: (lines) => kept(undefined, 'journal', { method: 'POST', body: lines.join('\n') + '\n' }),
      read: (since) =>
        kept<string[]>([], `journal?since=${since}`, {}, async (answer) =>
          (await answer.text()).split('\n').filter((line) => line !== ''),
        ),
    },
    backups: {
      write: (bytes, { cards, reviews, occasion = 'change' }) =>
        kept<Backup | null>(
          null,
          `backups?cards=${cards}&reviews=${reviews}&occasion=${occasion}`,
          { method: 'POST', body: bytes as Uint8Array<ArrayBuffer> },
          (answer) => answer.json() as Promise<Backup>,
        ),
      list: () => kept<Backup[]>([], 'backups', {}, (answer) => answer.json() as Promise<Backup[]>),
      async read(id) {
        const bytes = await kept<Uint8Array | null>(null, `backups/${encodeURIComponent(id)}`, {}, bytesOf)
        if (!bytes) throw new Error('This browser keeps no backups: start Dossier with "npm start" to have them.')
        return bytes
      },
    },
    sentinel: {
      read: () => kept<Sentinel | null>(null, 'sentinel', {}, (answer) => answer.json() as Promise<Sentinel | null>),
      write: (sentinel) => kept(undefined, 'sentinel', { method: 'POST', body: JSON.stringify(sentinel) }),
    },
    // A tab has no menu, and nobody opens a file with it.
    onCommand: () => () => undefined,
    onOpenFile: () => () => undefined,
    onQuit: whenHidden,
    freeSpace: () => kept<number | null>(null, 'space', {}, (answer) => answer.json() as Promise<number | null>),
    async about() {
      const found = await keeper()
      return { version: found?.version ?? '', system: found?.system ?? 'linux', engine: engine(), folder: found?.folder ?? null }
    },
    setTitle(title) {
      document.title = title === '' ? 'Dossier' : `${title} · Dossier`
      return Promise.resolve()
    },
  } satisfies Shell
}

async function findKeeper(): Promise<Keeper | null> {
  try {
    const answer = await fetch('/keeper/', { headers: { 'x-dossier': '1' } })
    const known = answer.ok && answer.headers.get('content-type')?.startsWith('application/json')
    return known ? ((await answer.json()) as Keeper | null) : null
  } catch {
    return null
  }
}

/** The custom header makes every such request one that another site's page could not send unasked. */
async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(`/keeper/${path}`, { ...init, headers: { 'x-dossier': '1' } })
  } catch {
    throw new Error(
      'The part of Dossier that writes to the disk does not answer: start it again with "npm start". Nothing in this window is lost.',
    )
  }
  if (!answer.ok) throw new Error(await answer.text())
  return answer
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  return new Uint8Array(await answer.arrayBuffer())
}

async function pickFiles({ purpose }: { readonly purpose: Purpose }): Promise<NamedBytes[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = ACCEPT[purpose]
  input.multiple = purpose === 'documents'
  const picked = await new Promise<File[]>((resolve) => {
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () => resolve(Array.from(input.files ?? [])))
    input.click()
  })
  return Promise.all(picked.map(readPicked))
}

async function readPicked(file: File): Promise<NamedBytes> {
  if (file.size > LARGEST) throw new Error(`${file.name} is larger than 256 MB: split it, or export less of it.`)
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return bytes[0] === 0x1f && bytes[1] === 0x8b
      ? { name: file.name.replace(/\.gz$/i, ''), bytes: await unzipped(bytes) }
      : { name: file.name, bytes }
  } catch {
    throw new Error(`${file.name} could not be read: it may have been moved or changed since it was chosen.`)
  }
}

/** Backups lie on the disk compressed; inside the app a deck file is always the plain one. */
async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(plain).arrayBuffer())
}

function download({ name, bytes }: NamedBytes): Promise<{ name: string }> {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return Promise.resolve({ name })
}

/** A tab is not asked before it goes; being hidden is the last thing it is told. */
function whenHidden(listener: () => Promise<void>): () => void {
  const heard = () => {
    if (document.visibilityState === 'hidden') listener().catch((error: unknown) => console.warn(error))
  }
  document.addEventListener('visibilitychange', heard)
  return () => document.removeEventListener('visibilitychange', heard)
}

function engine(): string {
  const found = /(Chrome|Firefox|Version)\/(\d+)/.exec(navigator.userAgent)
  return found ? `${found[1] === 'Version' ? 'Safari' : found[1]} ${found[2]}` : 'a browser'
}
