// The worker that looks through all cards and all texts: fifty thousand notes are read there, and typing on the page never waits.
import { openDatabase } from '../storage/database.ts'
import { findCards } from '../storage/list.ts'
import { findInTexts } from '../storage/text-search.ts'
import { loadTimeline } from '../storage/timeline.ts'
import { serve } from './answer.ts'

serve<'find' | 'findText' | 'timeline'>({
  async find({ database, filter }) {
    await openDatabase(database)
    return { ids: await findCards(filter) }
  },
  async findText({ database, words }) {
    await openDatabase(database)
    return { found: await findInTexts(words) }
  },
  async timeline({ database, scope }) {
    await openDatabase(database)
    return loadTimeline(scope)
  },
})
