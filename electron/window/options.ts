// How the window is made: a function of values, so that each safe setting has its test.
import type { BrowserWindowConstructorOptions } from 'electron'
import { SMALLEST, type Remembered } from './bounds.ts'

/** The desk's own colours (renderer/tokens), so that nothing flashes before the page is there. */
const GROUND = { light: '#f3f4f1', dark: '#141615' }

export function windowOptions(
  bounds: Remembered,
  platform: NodeJS.Platform,
  dark: boolean,
  preload: string,
  icon: string,
): BrowserWindowConstructorOptions {
  const { maximized: _, ...place } = bounds
  return {
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Dossier',
    show: false,
    backgroundColor: dark ? GROUND.dark : GROUND.light,
    // On macOS the menu lives outside the window, so the page's running head can be its title bar. Elsewhere a hidden frame would hide the menu.
    ...(platform === 'darwin' ? { titleBarStyle: 'hiddenInset' as const, trafficLightPosition: { x: 14, y: 15 } } : { icon }),
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: true,
    },
  }
}
