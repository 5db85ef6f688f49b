// Runs inside the browser, on the app's own origin: the rows that an import wrote, written once more without anything around them.
import { db, openDatabase } from '../../renderer/storage/database.ts'

const BARE = 'bare'
/** Rows handed to the database at once: as a program would that has nothing to tell meanwhile. */
const CHUNK = 10_000

/** Writes every row of the collection into an empty database of the same tables and indexes, in one strict transaction. ms, and how many rows. */
async function raw(): Promise<{ readonly took: number; readonly rows: number }> {
  await openDatabase()
  const from = db().backendDB()
  const stores = Array.from(from.objectStoreNames)
  const all = await Promise.all(stores.map(async (name) => ({ name, rows: await db().table<object>(name).toArray() })))
  const to = await emptyTwin(from, stores)
  const filled = all.filter(({ rows }) => rows.length > 0)
  const began = performance.now()
  const tx = to.transaction(
    filled.map(({ name }) => name),
    'readwrite',
    { durability: 'strict' },
  )
  const done = new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(new Error('The raw transaction was aborted.'))
  })
  for (const { name, rows } of filled) {
    const store = tx.objectStore(name)
    for (let i = 0; i < rows.length; i += CHUNK) {
      const requests = rows.slice(i, i + CHUNK).map((row) => store.add(row))
      await new Promise((resolve) => (requests.at(-1)!.onsuccess = resolve))
    }
  }
  await done
  const took = performance.now() - began
  to.close()
  await gone(BARE)
  return { took, rows: filled.reduce((sum, { rows }) => sum + rows.length, 0) }
}

interface Shape {
  readonly name: string
  readonly keyPath: string | string[] | null
  readonly autoIncrement: boolean
  readonly indexes: readonly {
    readonly name: string
    readonly keyPath: string | string[]
    readonly options: IDBIndexParameters
  }[]
}

function emptyTwin(from: IDBDatabase, stores: readonly string[]): Promise<IDBDatabase> {
  const like = from.transaction(stores, 'readonly')
  const shapes = stores.map((name) => shapeOf(like.objectStore(name)))
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(BARE, 1)
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes } of shapes) {
        const store = opening.result.createObjectStore(name, { keyPath, autoIncrement })
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index.options)
      }
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(new Error('The empty database could not be made.'))
  })
}

function shapeOf(store: IDBObjectStore): Shape {
  return {
    ...{ name: store.name, keyPath: store.keyPath, autoIncrement: store.autoIncrement },
    indexes: Array.from(store.indexNames, (name) => {
      const { keyPath, unique, multiEntry } = store.index(name)
      return { name, keyPath: keyPath, options: { unique, multiEntry } }
    }),
  }
}

/** Takes the collection away, so that the next import finds none. */
async function empty(): Promise<void> {
  const { name } = await openDatabase()
  db().close()
  await gone(name)
}

function gone(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(new Error(`The database "${name}" could not be deleted.`))
  })
}

const importBench = { raw, empty }
export type ImportBench = typeof importBench
Object.assign(globalThis, { importBench })
