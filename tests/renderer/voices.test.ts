import { expect, test } from 'vitest'
import { chosen } from '../../renderer/screens/study/speak.ts'

const voice = (name: string, lang: string, localService: boolean, standard = false) => ({
  name,
  lang,
  localService,
  default: standard,
})

test('only a voice of this machine is used, however good another would be', () => {
  expect(chosen([voice('far', 'en-US', false, true)], 'en-US')).toBeNull()
  expect(chosen([voice('far', 'en-US', false, true), voice('here', 'de-DE', true)], 'en-US')?.name).toBe('here')
})

test('an English one, the person’s own accent first', () => {
  const voices = [voice('Anna', 'de-DE', true, true), voice('Alex', 'en-US', true), voice('Kate', 'en_GB', true)]
  expect(chosen(voices, 'en-GB')?.name).toBe('Kate')
  expect(chosen(voices, 'fr-FR')?.name).toBe('Alex')
  expect(chosen([...voices, voice('Own', 'en-IN', true, true)], 'en-GB')?.name).toBe('Own')
  expect(chosen(voices.slice(0, 1), 'en-GB')?.name).toBe('Anna')
})
