// The types that make a wrong key or a forgotten value a compile error, from nothing but the English file.

/** A language file: flat keys, plural forms as `_one`, `_other` … after the key. */
export type Messages = Readonly<Record<string, string>>

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** The keys one asks for: without their plural forms. */
export type KeyOf<M> = {
  [K in keyof M & string]: K extends `${infer Base}_${PluralForm}` ? Base : K
}[keyof M & string]

type TextOf<M, K extends string> = K extends keyof M
  ? M[K]
  : `${K}_other` extends keyof M
    ? M[`${K}_other`]
    : never

/** The `{{names}}` in a text. */
type Slot<T> = T extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Slot<Rest> : never

export type Values<T> = [Slot<T>] extends [never]
  ? []
  : [values: { readonly [Name in Slot<T>]: string | number }]

/** Says one thing in the reader's language. */
export type Say<M> = <K extends KeyOf<M>>(key: K, ...values: Values<TextOf<M, K>>) => string
