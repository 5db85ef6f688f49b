// What every answer says of itself: one source for the desktop's scheme, the plain browser's server and the tests.

/** The app's own pages: only its own files, no inline script or style, no request that leaves, workers by one named policy. */
export const APP_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  // A note's sounds, played by the app's own player.
  'media-src blob:',
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

/** A worker has the policy that came with its script: the same, and WebAssembly, for Anki packages and for the optimiser; no eval of script. */
export const SCRIPT_POLICY = APP_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")

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
    'content-security-policy': policyFor(pathname, type),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    // With the line above: the page shares its process with nobody, so that it may look on at a worker's memory (the optimiser's progress).
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    // The build names its assets by their content; the pages themselves keep their names.
    'cache-control': pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  }
}

function policyFor(pathname: string, type: string): string {
  if (pathname === '/card.html') return CARD_POLICY
  return type.startsWith('text/javascript') ? SCRIPT_POLICY : APP_POLICY
}
