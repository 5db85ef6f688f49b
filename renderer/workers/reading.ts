// The worker that reads: a file's bytes to clean text, clean text to found cards. The terminal calls the same functions.
import { readFile, readForCards, readPasted, utf8 } from '../../decks/index.ts'
import { serve } from './answer.ts'
import { english } from './english.ts'

serve<'read' | 'paste' | 'readAgain'>({
  async read({ file, bytes }, tell) {
    const read = readFile(bytes, file)
    return { read, reading: readForCards(read, await english(), (done, total) => tell({ done, total })), bytes }
  },
  async paste({ text }, tell) {
    const read = readPasted(text)
    return {
      read,
      reading: readForCards(read, await english(), (done, total) => tell({ done, total })),
      bytes: utf8(text).slice(),
    }
  },
  readAgain: async ({ document }, tell) => readForCards(document, await english(), (done, total) => tell({ done, total })),
})
