// The only bridge between the page and the desktop: named functions, each one request; no channel name can be chosen by the page.
import { contextBridge, ipcRenderer } from 'electron'
import type { Command, NamedBytes, Off, Shell } from './contract.ts'
import type { Method, Reply } from './ipc/requests.ts'

/** Calls the main process; a refusal comes back as an error whose message is the sentence. */
async function ask<T>(method: Method, ...args: unknown[]): Promise<T> {
  const reply = (await ipcRenderer.invoke(`dossier:${method}`, ...args)) as Reply
  if (!reply.ok) throw new Error(reply.message)
  return reply.value as T
}

function hear<T>(channel: string, listener: (value: T) => void): Off {
  const heard = (_event: unknown, value: T) => listener(value)
  ipcRenderer.on(channel, heard)
  return () => {
    ipcRenderer.off(channel, heard)
  }
}

const finishing = new Set<() => Promise<void>>()
ipcRenderer.on('dossier:quit', () => {
  void Promise.allSettled([...finishing].map((finish) => finish())).then(() => ipcRenderer.send('dossier:finished'))
})

const shell: Shell = {
  kind: 'desktop',
  controls: process.platform === 'darwin' ? 'left' : null,
  openFiles: (what) => ask('openFiles', what),
  saveFile: (file) => ask('saveFile', file),
  journal: {
    append: (lines) => ask('journal.append', lines),
    read: (since) => ask('journal.read', since),
  },
  backups: {
    write: (bytes, what) => ask('backups.write', bytes, what),
    list: () => ask('backups.list'),
    read: (id) => ask('backups.read', id),
  },
  sentinel: {
    read: () => ask('sentinel.read'),
    write: (sentinel) => ask('sentinel.write', sentinel),
  },
  onCommand: (listener) => hear<Command>('dossier:command', listener),
  onOpenFile(listener) {
    const off = hear<NamedBytes>('dossier:open-file', listener)
    // What was opened before anybody listened waits in the main process until now.
    ipcRenderer.send('dossier:listening')
    return off
  },
  onQuit(listener) {
    finishing.add(listener)
    return () => {
      finishing.delete(listener)
    }
  },
  freeSpace: () => ask('freeSpace'),
  about: () => ask('about'),
  setTitle: (title) => ask('setTitle', title),
}

contextBridge.exposeInMainWorld('dossier', shell)
