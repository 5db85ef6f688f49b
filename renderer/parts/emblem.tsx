/** Dossier's mark: a D made of a spine and three lines of text, the middle one marked. */
export function Emblem() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1 1h2v14H1z" fill="currentColor" />
      <path d="M4 1h4a7 7 0 0 1 6.32 4H4z" fill="currentColor" />
      <path d="M4 6h10.71a7 7 0 0 1 0 4H4z" fill="var(--fact-mark)" />
      <path d="M4 11h10.32A7 7 0 0 1 8 15H4z" fill="currentColor" />
    </svg>
  )
}
