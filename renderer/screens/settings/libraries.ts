// What others gave: everything that is bundled into the app, with its licence as its authors wrote it.

export interface Library {
  readonly name: string
  readonly does: string
  readonly licence: string
}

/** What the parser has learnt is others' annotation, and has a licence of its own. */
const WEIGHTS: Library = { name: 'english.weights', does: 'knows how sentences are built', licence: 'CC BY-SA 4.0' }

export const LIBRARIES: readonly Library[] = [
  { name: '@fontsource-variable/source-serif-4', does: 'what is read', licence: 'OFL-1.1' },
  { name: '@fontsource-variable/public-sans', does: 'what is used', licence: 'OFL-1.1' },
  { name: 'ts-fsrs', does: 'schedules the cards', licence: 'MIT' },
  { name: 'fsrs-browser', does: 'fits the scheduler to what you remember', licence: 'BSD-3-Clause' },
  WEIGHTS,
  { name: 'wink-nlp', does: 'finds sentences and words', licence: 'MIT' },
  { name: 'wink-eng-lite-web-model', does: 'knows English', licence: 'MIT' },
  { name: 'parse5', does: 'reads web pages', licence: 'MIT' },
  { name: 'entities', does: 'reads web pages', licence: 'BSD-2-Clause' },
  { name: 'pdfjs-dist', does: 'reads PDF', licence: 'Apache-2.0' },
  { name: 'mammoth', does: 'reads Word', licence: 'BSD-2-Clause' },
  { name: 'saxes', does: 'reads slides and books', licence: 'ISC' },
  { name: 'fflate', does: 'opens packages', licence: 'MIT' },
  { name: 'fzstd', does: 'opens packages of newer Ankis', licence: 'MIT' },
  { name: 'sql.js', does: 'reads the collections in them', licence: 'MIT' },
  { name: 'katex', does: 'sets formulas', licence: 'MIT' },
  { name: 'papaparse', does: 'reads tables', licence: 'MIT' },
  { name: 'valibot', does: 'checks deck files', licence: 'MIT' },
  { name: '@noble/hashes', does: 'names things', licence: 'MIT' },
  { name: 'dexie', does: 'keeps the collection', licence: 'Apache-2.0' },
  { name: 'dexie-react-hooks', does: 'shows it as it is now', licence: 'Apache-2.0' },
  { name: 'react', does: 'draws the screens', licence: 'MIT' },
  { name: 'react-dom', does: 'draws the screens', licence: 'MIT' },
  { name: 'scheduler', does: 'draws the screens', licence: 'MIT' },
  { name: '@base-ui/react', does: 'dialogs and lists', licence: 'MIT' },
  { name: '@base-ui/utils', does: 'dialogs and lists', licence: 'MIT' },
  { name: '@floating-ui/react-dom', does: 'dialogs and lists', licence: 'MIT' },
  { name: '@floating-ui/dom', does: 'dialogs and lists', licence: 'MIT' },
  { name: '@floating-ui/core', does: 'dialogs and lists', licence: 'MIT' },
  { name: '@floating-ui/utils', does: 'dialogs and lists', licence: 'MIT' },
  { name: 'reselect', does: 'dialogs and lists', licence: 'MIT' },
  { name: 'use-sync-external-store', does: 'dialogs and lists', licence: 'MIT' },
  { name: '@tanstack/react-virtual', does: 'long lists', licence: 'MIT' },
  { name: '@tanstack/virtual-core', does: 'long lists', licence: 'MIT' },
  { name: 'wouter', does: 'goes from screen to screen', licence: 'Unlicense' },
  { name: 'regexparam', does: 'goes from screen to screen', licence: 'MIT' },
  { name: 'zustand', does: 'remembers what is open', licence: 'MIT' },
  { name: 'd3-scale', does: 'draws to scale', licence: 'ISC' },
  { name: 'd3-shape', does: 'draws to scale', licence: 'ISC' },
  { name: 'd3-array', does: 'draws to scale', licence: 'ISC' },
  { name: 'd3-color', does: 'draws to scale', licence: 'ISC' },
  { name: 'd3-format', does: 'draws to scale', licence: 'ISC' },
  { name: 'd3-interpolate', does: 'draws to scale', licence: 'ISC' },
  { name: 'd3-path', does: 'draws to scale', licence: 'ISC' },
  { name: 'd3-time', does: 'draws to scale', licence: 'ISC' },
  { name: 'd3-time-format', does: 'draws to scale', licence: 'ISC' },
  { name: 'internmap', does: 'draws to scale', licence: 'ISC' },
  { name: 'tinykeys', does: 'listens to the keys', licence: 'MIT' },
]

const TEXTS = import.meta.glob<string>(
  [
    '../../../node_modules/{react,react-dom,scheduler,dexie,dexie-react-hooks,ts-fsrs,wink-nlp,wink-eng-lite-web-model}/LICENSE',
    '../../../node_modules/{parse5,entities,papaparse,zustand,tinykeys,reselect,use-sync-external-store}/LICENSE',
    '../../../node_modules/{@base-ui,@floating-ui,@tanstack,@fontsource-variable,@noble}/{react,utils,react-dom,dom,core,react-virtual,virtual-core,source-serif-4,public-sans,hashes}/LICENSE',
    '../../../node_modules/{fsrs-browser,internmap,pdfjs-dist,mammoth,fflate,fzstd,katex,sql.js}/LICENSE',
    '../../../node_modules/d3-{scale,shape,array,color,format,interpolate,path,time,time-format}/LICENSE',
    '../../../node_modules/{valibot/LICENSE.md,regexparam/license}',
    '../../../decks/language/english.weights.LICENSE',
  ],
  { query: '?raw', import: 'default', exhaustive: true },
)

const UNLICENSE = 'Released into the public domain by its authors, under the Unlicense (unlicense.org).'

/** The licence of a library, word for word. */
export async function licenceOf({ name, licence }: Library): Promise<string> {
  const found = Object.entries(TEXTS).find(([path]) => nameIn(path) === name)
  if (found) return (await found[1]()).trim()
  return licence === 'Unlicense' ? UNLICENSE : `${licence}.`
}

/** "dexie" of ".../node_modules/dexie/LICENSE", "english.weights" of ".../english.weights.LICENSE". */
function nameIn(path: string): string {
  return /node_modules\/(.+)\/[^/]+$/.exec(path)?.[1] ?? path.replace(/^.*\//, '').replace(/\.LICENSE$/, '')
}
