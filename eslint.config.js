import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const impure = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'decks/ has no clock: take the moment as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'decks/ has no clock: take the moment as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'decks/ has no chance: take a seed or bytes as an argument.',
  },
  {
    selector: 'MemberExpression[property.name=/^(toLocale.*|localeCompare)$/]',
    message: 'Locale methods differ between engines: decks/ must give the same bytes everywhere.',
  },
  { selector: "Identifier[name='Intl']", message: 'Intl differs between engines: decks/ must give the same bytes everywhere.' },
]

const noHosts = [
  { group: ['node:*', 'fs', 'path', 'os', 'crypto'], message: 'decks/ knows no Node.' },
  { group: ['electron', 'react', 'react-dom', 'dexie'], message: 'decks/ knows no host.' },
  { group: ['**/renderer/**', '**/electron/**', '**/tests/**'], message: 'decks/ imports nothing outside itself.' },
]

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', '.cache/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['decks/tsconfig.json', 'renderer/tsconfig.json', 'electron/tsconfig.json', 'tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/utils', '**/helpers', '**/common'], message: 'A thing lives with the noun it is about.' }] },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['decks/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...impure], 'no-restricted-imports': ['error', { patterns: noHosts }] },
  },
  { files: ['decks/border.probe.ts'], rules: { 'no-undef': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' } },
  {
    files: ['decks/**/*.ts'],
    ignores: ['decks/scheduling/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'ts-fsrs', message: 'Only decks/scheduling knows ts-fsrs.' }], patterns: noHosts },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(node:|electron$)', message: 'The renderer is a web page: it reaches the desktop through shell/.' },
            {
              regex: '^(\\.\\./)+decks/(?!index\\.ts$|language/english\\.weights\\?url$)',
              message: 'decks/index.ts is the only door.',
            },
            { regex: 'electron/(?!contract\\.ts$)', message: 'Only electron/contract.ts, and only its types.' },
          ],
        },
      ],
    },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/terminal/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/decks/**', '**/renderer/**'], message: 'The desktop knows nothing about cards.' }] },
      ],
    },
  },
  {
    files: ['electron/terminal/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(\\.\\./)+decks/(?!index\\.ts$)', message: 'decks/index.ts is the only door.' }] },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
)
