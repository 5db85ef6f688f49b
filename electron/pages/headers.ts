// What every answer says of itself: one source for the desktop's scheme, the plain browser's server and the tests.

/** The app's own pages: only its own files, no inline script or style, no request that leaves, workers by one named policy. */
export const APP_POLICY = [
  "default-src 'none'",
  // WebAssembly, for writing Anki packages; no eval of script.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dossier-worker',
].join('; ')

/** The frame that shows a stranger's card: its styles and its inlined media, no script, no request. */
export const CARD_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'media-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** @param pathname as in the address: `/card.html` has its own policy */
export function headersFor(pathname: string, type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': pathname === '/card.html' ? CARD_POLICY : APP_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // The build names its assets by their content; the pages themselves keep their names.
    'cache-control': pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  }
}
