import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One file with everything in it: the terminal needs no node_modules once it is built. */
export default defineConfig({
  root,
  ssr: { noExternal: true },
  // sql.js asks where it stands, as a CommonJS file would know.
  define: { __dirname: 'import.meta.dirname' },
  build: {
    ssr: 'electron/terminal/main.ts',
    outDir: 'out/terminal',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
})
