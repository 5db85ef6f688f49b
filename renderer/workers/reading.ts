// The worker that reads: a file's bytes to clean text, clean text to found cards. The terminal calls the same functions.
import { readFile, readForCards, readPasted, utf8 } from '../../decks/index.ts'
import { serve } from './answer.ts'

serve<'read' | 'paste' | 'readAgain'>({
  read({ file, bytes }, tell) {
    const read = readFile(bytes, file)
    return { read, reading: readForCards(read, (done, total) => tell({ done, total })), bytes }
  },
  paste({ text }, tell) {
    const read = readPasted(text)
    return { read, reading: readForCards(read, (done, total) => tell({ done, total })), bytes: utf8(text).slice() }
  },
  readAgain: ({ document }, tell) => readForCards(document, (done, total) => tell({ done, total })),
})
