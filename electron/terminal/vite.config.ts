import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Puts the parser's weights beside the program. */
const weights: Plugin = {
  name: 'weights',
  generateBundle() {
    const source = readFileSync(new URL('../../decks/language/english.weights', import.meta.url))
    this.emitFile({ type: 'asset', fileName: 'english.weights', source })
  },
}

/**
 * One program, each command in a file, with everything in it but the weights: the terminal needs no node_modules once it is built.
 * A part is named by what is in it, so that a program that runs finds its own parts when another is put beside them (`run.mjs`).
 */
export default defineConfig({
  root,
  plugins: [weights],
  ssr: { noExternal: true },
  // sql.js asks where it stands, as a CommonJS file would know.
  define: { __dirname: 'import.meta.dirname' },
  build: {
    ssr: 'electron/terminal/main.ts',
    outDir: 'out/terminal',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
})
