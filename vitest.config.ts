import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './tests/support/browser.mjs'

/** What the storage and the domain take from npm. */
const BUNDLED = [
  '@noble/hashes/legacy.js',
  '@noble/hashes/sha2.js',
  'dexie',
  'dexie-react-hooks',
  'fast-check',
  'fflate',
  'fzstd',
  'papaparse',
  'parse5',
  'react',
  'sql.js',
  'ts-fsrs',
  'valibot',
  'wink-eng-lite-web-model',
  'wink-nlp',
]

/** What the laws draw their examples by; `npm run laws` draws others. */
const LAWS = { setupFiles: ['tests/support/seed.ts'], provide: { seed: Number(process.env['DOSSIER_SEED'] ?? 20261122) } }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...LAWS,
          name: 'unit',
          include: ['tests/{decks,electron,renderer,terminal,house}/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // The core keeps no state between calls, so its files share their modules: half of the time would be spent loading them anew.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        // A real Chromium with a real IndexedDB: what a stand-in would forgive, it does not.
        // Everything is bundled before the first test: found later, it would reload the page in the middle of one.
        optimizeDeps: { include: BUNDLED, exclude: ['fsrs-browser'] },
        test: {
          ...LAWS,
          name: 'storage',
          include: ['tests/storage/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // One of them takes the origin's room away, which all share.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser() ?? undefined,
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/support/build.ts',
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each test has a profile and processes of its own; more than two would only wait for one another.
          maxWorkers: 2,
          // A machine that does other work now and then keeps a window waiting: there, a test that fails is tried once more.
          retry: process.env['CI'] ? 1 : 0,
        },
      },
    ],
  },
})
