// Who may ask: the app's own page in the window's top frame. A card's frame, a page from elsewhere or a closed window may not.
import type { IpcMainInvokeEvent } from 'electron'
import { isHome } from '../pages/address.ts'

export function isOurPage({ senderFrame, sender }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isHome(senderFrame.url)
}
