// Readings above characters, as Anki writes them: ` 漢字[かんじ]`, the reading in brackets after a space.

const READING = / ?([^ >[]{1,100})\[([^\]]{1,200})\]/g

/** `furigana` sets readings above, `kana` shows them alone, `kanji` leaves them out. A sound in brackets is no reading. */
export function withReadings(html: string, filter: 'furigana' | 'kana' | 'kanji'): string {
  return html.replaceAll('&nbsp;', ' ').replace(READING, (whole: string, word: string, reading: string) => {
    if (reading.startsWith('sound:')) return whole
    if (filter === 'kana') return reading
    if (filter === 'kanji') return word
    return `<ruby><rb>${word}</rb><rt>${reading}</rt></ruby>`
  })
}
