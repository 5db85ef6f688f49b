// The worker that reads: a file's bytes to clean text, clean text to found cards. The terminal calls the same functions.
import { readDocument, readForCards, readLanguage, readPasted, utf8 } from '../../decks/index.ts'
import { serve } from './answer.ts'
import { english } from './english.ts'

serve<'read' | 'paste' | 'readAgain' | 'language'>({
  async read({ file, bytes }, tell) {
    const read = await readDocument(bytes, file, (done, total) => tell({ done, total, stage: 'pages' }))
    return { read, reading: readForCards(read, await english(), tell), bytes }
  },
  async paste({ text }, tell) {
    const read = readPasted(text)
    return {
      read,
      reading: readForCards(read, await english(), tell),
      bytes: utf8(text).slice(),
    }
  },
  async language({ document }) {
    const { sentences, names, references } = readLanguage(document.text, document.blocks, await english())
    const meanings = references.bySentence.map((all) => all.map(({ from, to, name, why }) => ({ from, to, name, why })))
    return { sentences, names: names.bySentence, meanings }
  },
  readAgain: async ({ document }, tell) => readForCards(document, await english(), tell),
})
