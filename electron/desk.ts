// What the main process answers to the page: dialogs, the kept files and the window's title, each in a line.
import { app, dialog, type BrowserWindow } from 'electron'
import path from 'node:path'
import { bareName, FILTERS, filtersFor, readChosen } from './files.ts'
import type { Asked } from './ipc/requests.ts'
import { writeWhole } from './keeping/atomic.ts'
import type { Keep } from './keeping/keep.ts'
import { sentence } from './keeping/sentence.ts'
import { systemOf } from './system.ts'

/** @param window the one window; dialogs belong to it */
export function deskOf(window: () => BrowserWindow, { folder, journal, backups, sentinel, freeSpace }: Keep): Asked {
  return {
    async openFiles({ purpose }) {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        filters: FILTERS[purpose],
        properties: purpose === 'documents' ? ['openFile', 'multiSelections'] : ['openFile'],
      })
      return Promise.all(filePaths.map(readChosen))
    },
    async saveFile({ name, bytes }) {
      const { filePath } = await dialog.showSaveDialog(window(), {
        defaultPath: path.join(app.getPath('documents'), bareName(name)),
        filters: filtersFor(name),
      })
      if (!filePath) return null
      const chosen = path.basename(filePath)
      try {
        await writeWhole(filePath, bytes)
      } catch (error) {
        throw sentence(`${chosen} could not be written`, error)
      }
      return { name: chosen }
    },
    journal,
    backups,
    sentinel,
    freeSpace,
    about: () =>
      Promise.resolve({
        version: app.getVersion(),
        system: systemOf(process.platform),
        engine: `Electron ${process.versions.electron}`,
        folder,
      }),
    setTitle(title) {
      window().setTitle(title === '' ? 'Dossier' : `${title} · Dossier`)
      return Promise.resolve()
    },
  } satisfies Asked
}
