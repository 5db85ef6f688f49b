// Learning steps as Anki's people write them: "1m 10m 1d".
const UNITS: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 }

/** Minutes from "1m 10m 1h 1d"; null when it cannot be read. An empty text is no steps. */
export function parseSteps(text: string): number[] | null {
  const steps = text
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((step) => {
      const match = /^(\d+(?:\.\d+)?)([mhd]?)$/i.exec(step)
      return match ? Number(match[1]) * (UNITS[(match[2] || 'm').toLowerCase()] ?? 1) : NaN
    })
  return steps.every((step) => step > 0 && step <= 60 * 1440) ? steps : null
}

/** Minutes as "1m 10m 1h 1d". */
export function printSteps(steps: readonly number[]): string {
  return steps
    .map((minutes) => {
      if (minutes % 1440 === 0) return `${minutes / 1440}d`
      return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`
    })
    .join(' ')
}
