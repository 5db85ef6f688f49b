// Puts the gate before every method that the page may ask for.
import { ipcMain } from 'electron'
import { reply } from './gate.ts'
import { channelOf, REQUESTS, type Asked, type Method } from './requests.ts'

export function handleAll(maker: Asked): void {
  for (const method of Object.keys(REQUESTS) as Method[])
    ipcMain.handle(channelOf(method), (event, ...args) => reply(event, method, args, maker))
}
