import { expect, test } from 'vitest'
import { HOME, isForOutside, isHome } from '../../../electron/pages/address.ts'

test.each([HOME, 'app://bundle/index.html', 'app://bundle/card.html#x', 'APP://bundle/'])('%s is ours', (address) => {
  expect(isHome(address)).toBe(true)
})

test.each([
  'app://elsewhere/',
  'app://bundle.elsewhere/',
  'https://bundle/',
  'file:///bundle',
  'about:blank',
  '',
  'app:bundle',
  'javascript:app://bundle/',
])('%s is not ours', (address) => {
  expect(isHome(address)).toBe(false)
})

test.each(['https://example.org/a', 'mailto:someone@example.org'])('%s may go to the system', (address) => {
  expect(isForOutside(address)).toBe(true)
})

test.each([
  'http://example.org',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://share',
  'https://user:word@example.org',
  'ms-settings:',
  'x',
  'data:text/html,x',
])('%s may not', (address) => {
  expect(isForOutside(address)).toBe(false)
})
