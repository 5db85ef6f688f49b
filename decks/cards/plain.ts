// How words of prompts, answers and quotes are compared: what stands there, not how it is set.

/** Words and numbers only, in lower case. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£¥.]+/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What an answer says by itself: [words in brackets] were added to it. */
export function withoutBrackets(text: string): string {
  return text.replace(/\s*\[[^\]]*\]/g, '').trim()
}

/** A word without the ending of its plural: "externalities" and "externality" are one. */
export function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|y)$/, 'i').replace(/(?:es|s)$/, '') : word
}

/** Whether a prompt gives its answer away, word for word. */
export function leaks({ prompt, answer }: { readonly prompt: string; readonly answer: string }): boolean {
  const words = plain(withoutBrackets(answer)).replace(/^(?:the|a|an) /, '')
  return words !== '' && ` ${plain(prompt)} `.includes(` ${words} `)
}
