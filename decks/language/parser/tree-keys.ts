// What the next move may depend on, after Zhang and Nivre (2011), with word groups, doubted tags and what a preposition joins.
// Only the last list rests on the whole state: what the others give is worked out once, for words in their places and for nodes, and shared
// by all readings of a sentence.
import type { Keys } from './keys.ts'
import { MARGIN, type Sight } from './sight.ts'
import type { Node, State } from './state.ts'

/** Keys of the next word and its neighbours. `b` is its index. */
export function nextKeys(keys: Keys, { words, tags, doubts, endings, fine, coarse }: Sight, b: number): void {
  const at = b + MARGIN
  const b0w = words[at]!
  const b0t = tags[at]!
  const b1w = words[at + 1]!
  const b1t = tags[at + 1]!
  const b2t = tags[at + 2]!
  keys.one(1, 0)
  keys.one(2, b0w)
  keys.one(3, b0t)
  keys.two(4, b0w, b0t)
  keys.two(5, b1w, b1t)
  keys.one(6, b1t)
  keys.two(7, words[at + 2]!, b2t)
  keys.one(8, b2t)
  keys.three(9, tags[at + 3]!, b2t, b1t)
  keys.two(10, tags[at - 1]!, words[at - 1]!)
  keys.two(11, b0t, b1t)
  keys.two(12, b0w, b1w)
  keys.two(13, b0w, b1t)
  keys.three(14, b0t, b1t, b2t)
  keys.two(15, endings[at]!, b0t)
  keys.two(16, fine[at]!, b0t)
  keys.two(17, fine[at + 1]!, b1t)
  keys.two(18, coarse[at]!, coarse[at + 1]!)
  keys.two(19, b0t, doubts[at]!)
  keys.three(20, b0t, b1t, doubts[at + 1]!)
}

/** Keys of the word on top of the stack (`s0`, -1 for none) and the next word. */
export function topKeys(keys: Keys, sight: Sight, s0: number, b: number): void {
  const { words, tags, doubts, endings, fine, coarse, verbs, commas } = sight
  const top = s0 + MARGIN
  const at = b + MARGIN
  const s0w = words[top]!
  const s0t = tags[top]!
  const b0w = words[at]!
  const b0t = tags[at]!
  const b1t = tags[at + 1]!
  keys.one(30, s0w)
  keys.one(31, s0t)
  keys.two(32, s0w, s0t)
  keys.three(36, s0w, s0t, b0t)
  keys.three(37, s0t, b0w, b0t)
  keys.two(38, s0w, b0w)
  keys.two(39, s0t, b0t)
  keys.two(40, s0w, words[at + 1]!)
  keys.two(41, s0t, b1t)
  keys.three(42, s0t, b0t, b1t)
  keys.three(43, s0w, b0t, b1t)
  keys.three(44, s0t, b0w, b1t)
  keys.four(45, s0t, b0t, b1t, tags[at + 2]!)
  keys.two(46, endings[top]!, s0t)
  keys.two(47, fine[top]!, s0t)
  keys.two(48, fine[top]!, fine[at]!)
  keys.three(49, coarse[top]!, coarse[at]!, b0t)
  keys.two(50, fine[top]!, b0t)
  keys.two(51, s0t, fine[at]!)
  keys.two(52, fine[top]!, b0w)
  keys.two(53, s0w, fine[at]!)
  keys.two(54, s0t, doubts[top]!)
  keys.three(55, doubts[top]!, doubts[at]!, s0t)
  keys.three(56, s0t, b0t, doubts[at]!)
  keys.three(57, s0t, b0t, doubts[top]!)
  if (s0 < 0) return
  const gap = apart(b - s0)
  keys.two(58, s0w, gap)
  keys.two(59, s0t, gap)
  keys.two(60, b0w, gap)
  keys.two(61, b0t, gap)
  keys.three(62, s0t, b0t, gap)
  keys.four(63, s0t, b0t, few(verbs[b]! - verbs[s0 + 1]!), few(commas[b]! - commas[s0 + 1]!))
}

/** Keys of the two upper words of the stack. */
export function pairKeys(keys: Keys, sight: Sight, s1: number, s0: number): void {
  const { words, tags, doubts, fine, coarse, verbs, commas } = sight
  const below = s1 + MARGIN
  const top = s0 + MARGIN
  const s1w = words[below]!
  const s1t = tags[below]!
  const s0w = words[top]!
  const s0t = tags[top]!
  keys.one(70, s1w)
  keys.one(71, s1t)
  keys.two(72, s1w, s1t)
  keys.three(76, s1w, s1t, s0t)
  keys.three(77, s1t, s0w, s0t)
  keys.two(78, s1w, s0w)
  keys.two(79, s1t, s0t)
  keys.two(80, fine[below]!, s1t)
  keys.two(81, fine[below]!, fine[top]!)
  keys.two(82, fine[below]!, s0t)
  keys.two(83, s1t, fine[top]!)
  keys.three(84, coarse[below]!, coarse[top]!, s0t)
  keys.two(85, s1w, fine[top]!)
  keys.two(86, fine[below]!, s0w)
  keys.three(87, s1t, s0t, doubts[below]!)
  keys.three(88, s1t, s0t, doubts[top]!)
  if (s1 < 0) return
  const gap = apart(s0 - s1)
  keys.two(89, s1w, gap)
  keys.two(90, s1t, gap)
  keys.two(91, s0w, gap)
  keys.three(92, s1t, s0t, gap)
  keys.four(93, s1t, s0t, few(verbs[s0]! - verbs[s1 + 1]!), few(commas[s0]! - commas[s1 + 1]!))
  keys.four(94, tags[below - 1]!, s1t, s0t, tags[top + 1]!)
}

/** Keys of the top of the stack and its own dependents. */
export function topNodeKeys(keys: Keys, { words, tags }: Sight, node: Node): void {
  const own = words[node.index + MARGIN]!
  const tag = tags[node.index + MARGIN]!
  keys.two(120, own, node.leftCount)
  keys.two(121, tag, node.leftCount)
  keys.two(122, own, node.rightCount)
  keys.two(123, tag, node.rightCount)
  keys.one(124, words[node.left1 + MARGIN]!)
  keys.one(125, tags[node.left1 + MARGIN]!)
  keys.two(126, node.left1Label, tag)
  keys.two(127, tags[node.left2 + MARGIN]!, words[node.left2 + MARGIN]!)
  keys.one(128, node.left2Label)
  keys.one(129, words[node.right1 + MARGIN]!)
  keys.one(130, tags[node.right1 + MARGIN]!)
  keys.two(131, node.right1Label, tag)
  keys.two(132, tags[node.right2 + MARGIN]!, words[node.right2 + MARGIN]!)
  keys.one(133, node.right2Label)
  keys.two(134, own, node.leftSet)
  keys.two(135, tag, node.leftSet)
  keys.two(136, own, node.rightSet)
  keys.two(137, tag, node.rightSet)
  keys.three(139, tag, tags[node.left1 + MARGIN]!, tags[node.left2 + MARGIN]!)
  keys.three(140, tag, tags[node.right1 + MARGIN]!, tags[node.right2 + MARGIN]!)
}

/** Keys of the word below it and its own dependents. */
export function belowNodeKeys(keys: Keys, { words, tags }: Sight, node: Node): void {
  const own = words[node.index + MARGIN]!
  const tag = tags[node.index + MARGIN]!
  keys.two(170, own, node.leftCount)
  keys.two(171, tag, node.leftCount)
  keys.two(172, own, node.rightCount)
  keys.two(173, tag, node.rightCount)
  keys.two(174, own, node.leftSet)
  keys.two(175, tag, node.leftSet)
  keys.two(176, own, node.rightSet)
  keys.two(177, tag, node.rightSet)
  keys.one(178, words[node.left1 + MARGIN]!)
  keys.one(179, tags[node.left1 + MARGIN]!)
  keys.one(180, words[node.right1 + MARGIN]!)
  keys.one(181, tags[node.right1 + MARGIN]!)
  keys.two(182, node.left1Label, tag)
  keys.two(183, node.right1Label, tag)
}

/** Keys of the next word and the dependents that it already has. */
export function nextNodeKeys(keys: Keys, { words, tags }: Sight, node: Node): void {
  const own = words[node.index + MARGIN]!
  const tag = tags[node.index + MARGIN]!
  keys.two(200, own, node.leftCount)
  keys.two(201, tag, node.leftCount)
  keys.two(202, own, node.leftSet)
  keys.two(203, tag, node.leftSet)
  keys.one(204, words[node.left1 + MARGIN]!)
  keys.one(205, tags[node.left1 + MARGIN]!)
  keys.two(206, node.left1Label, tag)
  keys.two(208, tags[node.left2 + MARGIN]!, node.left2Label)
}

/** Keys of words three and more apart, and of one word's dependents with another word. */
export function familyKeys(keys: Keys, { words, tags, fine, coarse }: Sight, { stack, next, nextNode }: State): void {
  const S0 = stack ? stack.top : null
  const S1 = stack?.below ? stack.below.top : null
  const s0 = (S0 ? S0.index : -1) + MARGIN
  const s1 = (S1 ? S1.index : -1) + MARGIN
  const s2 = (stack?.below?.below ? stack.below.below.top.index : -1) + MARGIN
  const b = next + MARGIN
  const s0w = words[s0]!
  const s0t = tags[s0]!
  const s1w = words[s1]!
  const s1t = tags[s1]!
  const s2t = tags[s2]!
  const b0w = words[b]!
  const b0t = tags[b]!
  keys.two(100, words[s2]!, s2t)
  keys.one(101, s2t)
  keys.three(102, s2t, s1t, s0t)
  keys.four(103, s2t, s1t, s0t, b0t)
  keys.two(104, s1w, b0w)
  keys.two(105, s1t, b0t)
  keys.two(106, s1w, b0t)
  keys.two(107, s1t, b0w)
  keys.three(108, s1t, s0t, b0t)
  keys.three(109, s1w, s0t, b0t)
  keys.three(110, s1t, s0w, b0t)
  keys.three(111, s1t, s0t, b0w)
  keys.four(112, s1t, s0t, b0t, tags[b + 1]!)
  if (S0) {
    const left1 = S0.left1 + MARGIN
    const right1 = S0.right1 + MARGIN
    const left1w = words[left1]!
    const left1t = tags[left1]!
    const right1t = tags[right1]!
    const { left1Label, right1Label, leftSet, rightSet } = S0
    keys.four(138, s0t, leftSet, rightSet, b0t)
    keys.three(141, s1t, s0t, left1t)
    keys.three(142, s1t, s0t, right1t)
    keys.three(143, s0t, left1t, b0t)
    keys.three(144, s0t, right1t, b0t)
    keys.three(145, s0t, left1Label, b0t)
    keys.three(146, s0t, right1Label, b0t)
    // a preposition or conjunction hangs left of its noun: what it joins
    keys.three(148, s1w, left1w, s0t)
    keys.three(149, s1t, left1w, s0w)
    keys.three(150, s1t, left1w, s0t)
    keys.three(151, s1w, left1w, left1Label)
    keys.four(152, s1t, left1Label, leftSet, s0t)
    keys.three(153, fine[s1]!, left1w, fine[s0]!)
    keys.three(154, fine[s1]!, left1w, s0t)
    keys.three(155, s1t, left1w, fine[s0]!)
    keys.four(156, s1t, s0t, leftSet, rightSet)
    keys.three(157, coarse[s1]!, leftSet, coarse[s0]!)
    keys.three(158, s2t, s1t, left1w)
    keys.four(159, s2t, s1t, left1w, coarse[s0]!)
  }
  if (S1) {
    const left1t = tags[S1.left1 + MARGIN]!
    const right1t = tags[S1.right1 + MARGIN]!
    const { leftSet, rightSet } = S1
    keys.three(184, s1t, left1t, s0t)
    keys.three(185, s1t, right1t, s0t)
    keys.three(186, s1t, rightSet, s0t)
    keys.three(187, s1t, leftSet, s0t)
    keys.three(188, s1w, rightSet, s0t)
  }
  keys.three(207, s0t, b0t, tags[nextNode.left1 + MARGIN]!)
  keys.four(209, s0t, b0t, nextNode.leftSet, S0 ? S0.leftSet : 0)
  keys.three(210, s0w, b0t, nextNode.leftSet)
}

/** Distances, the far ones together. */
function apart(distance: number): number {
  return distance > 8 ? 6 : distance > 4 ? 5 : distance
}

function few(count: number): number {
  return count > 2 ? 3 : count
}
