// What of pdfjs is used here. Its own declarations speak of the DOM, which decks/ must not see.
interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

interface PageProxy {
  getViewport(options: { readonly scale: number }): {
    readonly width: number
    readonly height: number
    readonly transform: readonly number[]
  }
  getTextContent(): Promise<{ readonly items: readonly (TextItem | { readonly type: string })[] }>
  cleanup(): boolean
}

export interface DocumentProxy {
  readonly numPages: number
  getPage(number: number): Promise<PageProxy>
  getMetadata(): Promise<{ readonly info: { readonly Title?: unknown; readonly Author?: unknown } }>
}

export function getDocument(options: {
  readonly data: Uint8Array
  readonly verbosity: number
  readonly isEvalSupported: boolean
  readonly useWorkerFetch: boolean
  readonly useSystemFonts: boolean
  readonly useWasm: boolean
  readonly disableFontFace: boolean
  readonly enableXfa: boolean
}): { readonly promise: Promise<DocumentProxy>; destroy(): Promise<void> }

export const VerbosityLevel: { readonly ERRORS: number }
