// The whole proof, in one command on a fresh clone: installs what is missing, builds, then types, lint, unit, storage, end to end and the
// cards' measures. Ends with the line "N passed, N failed". Plain Node, no dependencies.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { isInstalled } from '../electron/prepare.mjs'
import { findBrowser, installBrowser } from './support/browser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = path.join(root, 'node_modules/.cache/dossier/reports')
let passed = 0
/** What failed, each by name and its first line: said again at the end, where it is looked for. @type {string[]} */
const failures = []

if (!isInstalled())
  await must('Installing what Dossier is built with', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'])
const browser = findBrowser() ?? installBrowser()
if (!browser)
  console.error(
    'No Chromium, Chrome or Edge was found, so the tests in a browser will fail. Install one, or name it in CHROMIUM.',
  )
if (browser) process.env.CHROMIUM = browser
await must('Building', 'npm', ['run', '--silent', 'build'])

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
// The storage's tests share one origin and run one after another: a second core is free for what needs no browser. Two lanes of like length.
await Promise.all([
  suite('storage', { isHeld: true })
    .then(() => step('lint', 'npm', ['run', '--silent', 'lint']))
    .then(() => step('evaluate', 'npm', ['run', '--silent', 'evaluate', '--', '--check'])),
  suite('unit').then(() => step('types', 'npm', ['run', '--silent', 'types'])),
])
await suite('e2e')

if (failures.length > 0) console.log(`\n== failed\n${failures.join('\n')}`)
console.log(`${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length > 0 ? 1 : 0

/** A step counts as one test; what it says is printed when it has ended, in one piece. */
async function step(name, command, args) {
  const code = await run(name, command, args, { isHeld: true })
  if (code === 0) passed++
  else failures.push(name)
}

/** A step without which nothing further makes sense. */
async function must(name, command, args) {
  if ((await run(name, command, args)) === 0) return
  console.error(`"${name}" failed; nothing was tested.`)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

/** One project of vitest.config.ts; each of its tests counts. A run that breaks off, or tests nothing, is a failure. */
async function suite(project, { isHeld = false } = {}) {
  const report = path.join(reports, `${project}.json`)
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', project]
  const code = await run(
    project,
    process.execPath,
    [...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { isHeld },
  )
  if (!existsSync(report)) {
    failures.push(`${project}: no report was written`)
    return
  }
  const result = JSON.parse(readFileSync(report, 'utf8'))
  passed += result.numPassedTests
  const tests = result.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: path.relative(root, file.name) })),
  )
  for (const test of tests.filter(({ status }) => status === 'failed'))
    failures.push(`${test.file}: ${test.fullName}\n    ${firstLines(test.failureMessages[0])}`)
  // a file that could not even be loaded has no failed test, and an unhandled error belongs to none
  if (result.numFailedTests === 0 && (code !== 0 || result.numPassedTests === 0)) {
    const unloaded = result.testResults.filter(({ status }) => status === 'failed')
    failures.push(
      `${project}: ${unloaded.map((file) => `${path.relative(root, file.name)}: ${firstLines(file.message)}`).join('\n') || 'an error outside its tests'}`,
    )
  }
}

/** The part of a failure's message that says what was wrong: a counterexample and its seed come first. */
function firstLines(message = '') {
  return stripVTControlCharacters(message).split('\n').slice(0, 12).join('\n    ')
}

function run(name, command, args, { isHeld = false } = {}) {
  const title = `\n== ${name}`
  if (!isHeld) console.log(title)
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', isHeld ? 'pipe' : 'inherit', isHeld ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text))
    child.on('error', () => resolve(1))
    child.on('close', (code) => {
      if (isHeld) console.log(`${title}\n${said.trimEnd()}`)
      resolve(code ?? 1)
    })
  })
}
