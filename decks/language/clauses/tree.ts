// A dependency tree made easy to walk: each word's children, and the stretch that it and all below it cover.
import type { Range, Token } from '../sentence.ts'

/** A sentence's words with their heads: what a parser gives. */
export interface Parsed {
  readonly tokens: readonly Token[]
  /** Index of each word's head, -1 for the root. */
  readonly heads: readonly number[]
  /** Universal Dependencies, with subtypes. */
  readonly relations: readonly string[]
}

export interface Tree extends Parsed {
  readonly children: readonly (readonly number[])[]
  /** For each word, from the first to the last word of its subtree. */
  readonly reach: readonly Range[]
}

export function treeOf({ tokens, heads, relations }: Parsed): Tree {
  const children: number[][] = tokens.map(() => [])
  const reach = tokens.map((_, i) => ({ from: i, to: i + 1 }))
  heads.forEach((head, i) => {
    children[head]?.push(i)
    for (let at = head, steps = 0; at >= 0 && steps < tokens.length; at = heads[at] ?? -1, steps++) {
      const range = reach[at] as { from: number; to: number }
      if (i < range.from) range.from = i
      if (i >= range.to) range.to = i + 1
    }
  })
  return { tokens, heads, relations, children, reach }
}

/** The universal part of a word's relation: `acl` of `acl:relcl`. */
export function relationOf(tree: Parsed, i: number): string {
  const relation = tree.relations[i] ?? ''
  const colon = relation.indexOf(':')
  return colon < 0 ? relation : relation.slice(0, colon)
}

export function childrenOf(tree: Tree, i: number): readonly number[] {
  return tree.children[i] ?? []
}

/** The first child with one of these relations (universal part), or -1. */
export function childOf(tree: Tree, i: number, ...relations: readonly string[]): number {
  return childrenOf(tree, i).find((child) => relations.includes(relationOf(tree, child))) ?? -1
}

export function reachOf(tree: Tree, i: number): Range {
  return tree.reach[i] ?? { from: i, to: i + 1 }
}

/** The stretch of a subtree without those children (and all below them) that are dropped. */
export function reachWithout(tree: Tree, i: number, dropped: (child: number) => boolean): Range {
  let from = i
  let to = i + 1
  for (const child of childrenOf(tree, i)) {
    if (dropped(child)) continue
    const range = reachOf(tree, child)
    from = Math.min(from, range.from)
    to = Math.max(to, range.to)
  }
  return { from, to }
}

/** Whether a word is below another, or is it. */
export function isBelow(tree: Parsed, i: number, above: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps <= tree.tokens.length; at = tree.heads[at] ?? -1, steps++)
    if (at === above) return true
  return false
}

/** The stretch without marks at its ends. */
export function trimmed(tokens: readonly Token[], range: Range): Range {
  let { from, to } = range
  while (to > from && isStop(tokens[to - 1])) to--
  while (from < to && isStop(tokens[from])) from++
  return { from, to }
}

function isStop(token: Token | undefined): boolean {
  return token !== undefined && /^[.!?;:,—–-]+$/u.test(token.text)
}
