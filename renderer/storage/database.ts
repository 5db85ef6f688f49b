// Opens the one database of a page, and refuses one that a newer Dossier has written: Dexie itself would open it silently.
import { Dexie, type Table } from 'dexie'
import { BUILT_IN, DEFAULT_PRESET, Trouble, type PresetId } from '../../decks/index.ts'
import { mint } from './mint.ts'
import { SCHEMAS, SCHEMA_VERSION, type Rows, type TableName } from './schema.ts'
import { UPGRADES } from './upgrades.ts'

type Tables = { readonly [Name in TableName]: Table<Rows[Name], unknown> }
export type Database = Dexie & Tables

/** The preset that every deck has until it is given another; made with the collection. */
export const DEFAULT_PRESET_ID = 'default' as PresetId

// On a page of 127.0.0.1 Dexie takes itself to be developed: it follows every request with a task for the debugger, which doubles the price of an
// answer, and prints what we catch and tell in our own words.
Dexie.debug = false

let open: Database | null = null

/**
 * Opens the collection, making it on the first start.
 * Throws Trouble('newer') for one written by a newer program, Trouble('storage') where the browser refuses to keep anything.
 */
export async function openDatabase(name = 'dossier'): Promise<Database> {
  if (open?.name === name && open.isOpen()) return open
  await refuseNewer(name)
  const database = declare(name)
  try {
    await database.open()
    await stamp(database)
  } catch (error) {
    database.close()
    if (error instanceof Trouble) throw error
    throw new Trouble(
      'storage',
      `The collection could not be opened (${reason(error)}). Close other Dossier windows and start again; nothing in it was changed.`,
    )
  }
  // A newer program in another window wants to upgrade: let go, or it waits for ever.
  database.on('versionchange', () => {
    database.close()
  })
  open = database
  return database
}

/** The open database. Asking before `openStorage` has answered is a bug. */
export function db(): Database {
  if (!open) throw new Error('The collection is not open yet: await openStorage() first.')
  return open
}

export function closeDatabase(): void {
  open?.close()
  open = null
}

function declare(name: string): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' })
  for (const [version, tables] of Object.entries(SCHEMAS)) {
    const declared = database.version(Number(version)).stores(tables)
    const upgrade = UPGRADES[Number(version)]
    if (upgrade) declared.upgrade(upgrade)
  }
  return database as Database
}

/** Looks at the version without opening: opening with older code may already alter the store. */
async function refuseNewer(name: string): Promise<void> {
  const known = await indexedDB.databases()
  const found = known.find((one) => one.name === name)?.version ?? 0
  // Dexie keeps ten native versions for each of its own.
  if (Math.floor(found / 10) > SCHEMA_VERSION) throw newer()
}

async function stamp(database: Database): Promise<void> {
  await database.transaction('rw', database.meta, database.noteTypes, database.presets, async () => {
    const schema = await database.meta.get('schema')
    // Of a new collection there is nothing to count; one of an older schema is counted when its history is first asked for.
    if (!schema) await database.meta.put({ key: 'days', value: 1 })
    if (typeof schema?.value === 'number' && schema.value > SCHEMA_VERSION) throw newer()
    if (schema?.value !== SCHEMA_VERSION) await database.meta.put({ key: 'schema', value: SCHEMA_VERSION })
    if (!(await database.meta.get('device'))) await database.meta.put({ key: 'device', value: mint().slice(-10) })
    await furnish(database)
  })
}

/** What every collection has: our own note types as this program writes them, and the options a new deck starts with. */
export async function furnish(database: Database): Promise<void> {
  const standing = await database.noteTypes.bulkGet(BUILT_IN.map((type) => type.id))
  await database.noteTypes.bulkPut(BUILT_IN.filter((type, i) => JSON.stringify(type) !== JSON.stringify(standing[i])))
  if (!(await database.presets.get(DEFAULT_PRESET_ID)))
    await database.presets.put({ ...DEFAULT_PRESET, id: DEFAULT_PRESET_ID, changedAt: 0 })
}

function newer(): Trouble {
  return new Trouble(
    'newer',
    'This collection was last opened by a newer Dossier. Update Dossier to open it; nothing in it was changed.',
  )
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
