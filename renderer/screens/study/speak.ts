// Reads words aloud with a voice of this machine. Voices that live elsewhere would send the words out, so they are never used.

/** What is said where the machine has no voice of its own. */
export const NO_VOICE = 'This computer has no voice of its own to read with. Its system’s settings for speech can install one.'

/** Milliseconds that a browser may take to find its voices. */
const PATIENCE = 800

/** Reads aloud, in place of what is being read. Resolves to false where there is no voice. */
export async function readAloud(words: string): Promise<boolean> {
  const voice = chosen(await voicesHere(), navigator.language)
  if (!voice) return false
  speechSynthesis.cancel()
  const utterance = new SpeechSynthesisUtterance(words)
  utterance.voice = voice
  utterance.lang = voice.lang
  speechSynthesis.speak(utterance)
  return true
}

export function beQuiet(): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel()
}

/** The voice to read with: only one that works offline, the system's own choice before others of the same language. */
export function chosen<Voice extends Pick<SpeechSynthesisVoice, 'localService' | 'default' | 'lang'>>(
  voices: readonly Voice[],
  language: string,
): Voice | null {
  const here = voices.filter((voice) => voice.localService)
  const base = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''
  // Documents are English; a voice of another language reads them worse than none of the wished-for accent.
  const ranks = [
    (voice: Voice) => base(voice.lang) === 'en' && voice.default,
    (voice: Voice) => voice.lang.replace('_', '-').toLowerCase() === language.toLowerCase() && base(language) === 'en',
    (voice: Voice) => base(voice.lang) === 'en',
    (voice: Voice) => voice.default,
    () => true,
  ]
  for (const rank of ranks) {
    const found = here.find(rank)
    if (found) return found
  }
  return null
}

/** The browser finds its voices a moment after it was first asked. */
async function voicesHere(): Promise<readonly SpeechSynthesisVoice[]> {
  if (!('speechSynthesis' in globalThis)) return []
  const voices = speechSynthesis.getVoices()
  if (voices.length > 0) return voices
  await new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', resolve, { once: true })
    setTimeout(resolve, PATIENCE)
  })
  return speechSynthesis.getVoices()
}
