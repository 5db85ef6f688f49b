// The first thing the page does.
import { openDatabase } from './database.ts'
import { persist } from './disk.ts'

/**
 * Opens the collection (made on the first start) and asks the browser to keep it.
 * Throws Trouble('newer') for a collection that a newer Dossier has written, Trouble('storage') where nothing can be kept.
 */
export async function openStorage(name?: string): Promise<void> {
  await openDatabase(name)
  await persist()
}
