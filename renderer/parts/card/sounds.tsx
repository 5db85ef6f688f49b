// A card's sounds, played by the app itself: one after the other as the card comes, and again when asked.
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Media } from '../../storage/index.ts'
import { Do } from '../do.tsx'
import css from './card-frame.module.css'

interface Props {
  readonly names: readonly string[]
  readonly media: ReadonlyMap<string, Media>
  readonly plays: boolean
}

export function Sounds({ names, media, plays }: Props): ReactNode {
  const files = useMemo(
    () => names.flatMap((name) => media.get(name) ?? []).filter(({ kind }) => /^(?:audio|video)\//.test(kind)),
    [names, media],
  )
  const missing = names.filter((name) => !media.has(name))
  const player = useRef<HTMLAudioElement | null>(null)
  const [playing, setPlaying] = useState<string | null>(null)
  const urls = useRef<string[]>([])

  const stop = (): void => {
    player.current?.pause()
    for (const url of urls.current) URL.revokeObjectURL(url)
    urls.current = []
  }
  const play = (list: readonly Media[]): void => {
    stop()
    const [first, ...others] = list
    setPlaying(first?.name ?? null)
    if (!first) return
    const url = URL.createObjectURL(new Blob([first.bytes.slice()], { type: first.kind }))
    urls.current.push(url)
    const audio = new Audio(url)
    player.current = audio
    audio.onended = () => play(others)
    // A browser may refuse to play before anything was pressed, or not know the format: the button stays.
    audio.play().catch(() => setPlaying(null))
  }
  const begin = useRef(play)
  useEffect(() => {
    if (plays && files.length > 0) begin.current(files)
    return stop
  }, [plays, files])
  return (
    <div className={css.sounds}>
      {files.map((file, i) => (
        <Do key={i} onClick={() => play([file])}>
          {playing === file.name ? 'Playing' : 'Play'} {file.name}
        </Do>
      ))}
      {missing.map((name, i) => (
        <span key={`missing ${i}`} className="note">
          {name} is missing
        </span>
      ))}
    </div>
  )
}
