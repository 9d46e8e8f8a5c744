// Which passwords are too easy to guess: the commonest ones, what a keyboard or a counter writes by itself, and what
// anyone knows about the person. Length is all that is asked besides; there are no composition rules.

import { type Refusal, refusal } from '#kernel/refusal.ts'

/** @param known names, addresses and the company: a password made of them is no secret. */
export const passwordFault = (password: string, known: readonly string[]): Refusal | null =>
  isCommon(password, known) ? refusal('people.password_too_common', { path: ['password'] }) : null

export const isCommon = (password: string, known: readonly string[]): boolean => {
  const plain = password.normalize('NFKC').toLowerCase()
  const letters = readable(plain)
  if (new Set(plain).size < 5) return true
  if (walks.some(walk => isWalk(plain, walk)) || isRepeated(plain)) return true
  const words = [...commonest, ...known.flatMap(wordsOf)]
  return [plain, letters].some(text => isMadeOf(text, words))
}

// People write a common word and a year behind it: what is left without digits and signs is what is guessed first.
const isMadeOf = (text: string, words: readonly string[]): boolean => {
  let rest = text
  for (const word of words) if (word.length >= 4) rest = rest.replaceAll(word, '')
  rest = rest.replaceAll(/[^\p{L}]/gu, '')
  return rest.length < 4 && rest.length < text.length
}

const isRepeated = (text: string): boolean => {
  for (let length = 1; length <= text.length / 2; length += 1)
    if (
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .startsWith(text)
    )
      return length <= 6
  return false
}

const isWalk = (text: string, walk: string): boolean => {
  const there = walk.repeat(3)
  const back = [...there].reverse().join('')
  return there.includes(text) || back.includes(text)
}

const readable = (text: string): string =>
  [...text].map(sign => (signs as Readonly<Record<string, string>>)[sign] ?? sign).join('')
const signs = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
} as const

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\d]+/u)

const walks = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'йцукенгшщзхъфывапролджэячсмитьбю',
]

// Of the published lists of leaked passwords: the words that the long ones are made of, in our five languages.
const commonest =
  `password passwort wachtwoord motdepasse contraseña пароль passw0rd passphrase secret geheim secreto welcome welkom
  bienvenue bienvenido letmein iloveyou teamo jetaime любовь admin administrator administrateur administrador root
  superuser changeme default guest login master monkey dragon football baseball basketball soccer hockey princess
  sunshine shadow superman batman michael jennifer jordan hunter trustno starwars pokemon cheese computer internet
  service support helpdesk accord freedom whatever qwerty qwertz azerty asdf zxcv abcd test testing temp temporary
  summer winter spring autumn zomer lente herfst hiver printemps automne verano invierno primavera january february
  march april june july august september october november december january monday tuesday wednesday thursday friday
  saturday sunday hello hallo bonjour hola привет forever angel lovely flower killer google microsoft windows
  samsung iphone ferrari mercedes london paris madrid amsterdam moscow charlie ashley jessica thomas robert daniel
  andrew joshua matthew harley ranger buster tigger ginger pepper maggie cookie orange purple yellow banana chelsea
  arsenal liverpool barcelona ajax feyenoord company office business user username nothing something anything
  correcthorsebatterystaple`.split(/\s+/)
