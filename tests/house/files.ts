import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../support/data.ts'

/** Our own source files below a folder of the project, by their path from its root, with forward slashes. */
export function sources(folder: string, ends: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ends.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

/** What a file imports from the project itself, as paths from its root. */
export function imports(file: string): string[] {
  const found = read(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)
  return Array.from(found, ([, specifier]) => path.posix.join(path.posix.dirname(file), specifier ?? ''))
}
