import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      minify: false,
      lib: { entry: { index: at('electron/main.ts'), serve: at('electron/browser/serve.ts') }, formats: ['es'] },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      minify: false,
      // A sandboxed preload is one CommonJS file.
      lib: { entry: { index: at('electron/preload.ts') }, formats: ['cjs'] },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    resolve: {
      // The optimiser's thread pool is never started, and its worker would be one that our policy does not know.
      alias: [{ find: /^\.\/snippets\/wasm-bindgen-rayon.*$/, replacement: at('renderer/workers/one-thread.ts') }],
    },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      // Nothing may be inlined as data: into styles, where the CSP would refuse fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: at('renderer/index.html'), card: at('renderer/card.html') } },
    },
  },
})
