// What a translation of an English file must hold: every key, and every plural form of its own language.

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** The bases of keys that stand as `x_one` and `x_other` in English. */
type Family<M> = {
  [K in keyof M]: K extends `${infer Base}_other` ? (`${Base}_one` extends keyof M ? Base : never) : never
}[keyof M]

/** `Translated<typeof english, 'one' | 'many' | 'other'>`: a key too few or too many does not compile. */
export type Translated<M, Forms extends PluralForm> = {
  readonly [K in Exclude<keyof M, `${Family<M>}_${PluralForm}`> | `${Family<M>}_${Forms}`]: string
}

/** The plural forms of each language, as `Intl.PluralRules` tells them apart. */
export type Dutch<M> = Translated<M, 'one' | 'other'>
export type French<M> = Translated<M, 'one' | 'many' | 'other'>
export type Spanish<M> = Translated<M, 'one' | 'many' | 'other'>
export type Russian<M> = Translated<M, 'one' | 'few' | 'many' | 'other'>
