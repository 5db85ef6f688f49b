// Loaded before the main process: gives its `import … from 'electron'` the stand-in, and the process the look of Electron's.
import { register } from 'node:module'
import { pathToFileURL } from 'node:url'

const standIn = pathToFileURL(process.env.DOSSIER_STAND_IN).href
const resolve = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(name, context)`
register(`data:text/javascript,${encodeURIComponent(resolve)}`)

Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '0.0.0-stand-in', chrome: 'test' } })
Object.defineProperty(process, 'defaultApp', { value: true })
