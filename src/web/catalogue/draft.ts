import type { Language } from '#domain/actor.ts'
import type { FieldKind } from '#domain/catalogue/fields.ts'
import { hasChoices } from '#domain/catalogue/fields.ts'
import type { FormField } from '#domain/catalogue/form.ts'
import type { Service } from '#domain/catalogue/shapes.ts'
import type { Input } from '#web/platform/client.ts'

// A service as it is being written: texts may be empty in any language until it is saved.

type Texts = Readonly<{ [L in Language]?: string | undefined }>
export type DraftChoice = { readonly key: string; readonly names: Texts }
export type DraftField = {
  /** Its own from the first press, so that a row keeps its place while it is typed in. */
  readonly id: string
  /** What answers are kept under; empty until it is saved the first time. */
  readonly key: string
  readonly kind: FieldKind
  readonly names: Texts
  readonly help: Texts
  readonly required: boolean
  readonly choices: readonly DraftChoice[]
}
export type Draft = {
  readonly names: Texts
  readonly descriptions: Texts
  readonly group: string
  readonly teamId: string | null
  readonly typeId: string | null
  readonly severity: number | null
  readonly urgency: number | null
  readonly asksImpact: boolean
  readonly form: readonly DraftField[]
}

export const emptyDraft: Draft = {
  names: {},
  descriptions: {},
  group: '',
  teamId: null,
  typeId: null,
  severity: null,
  urgency: null,
  asksImpact: true,
  form: [],
}

export const draftOf = (service: Service): Draft => ({
  names: service.names,
  descriptions: service.descriptions,
  group: service.group,
  teamId: service.team?.id ?? null,
  typeId: service.typeId,
  severity: service.severity,
  urgency: service.urgency,
  asksImpact: service.asksImpact,
  form: service.form.map(field => ({ ...field, id: field.key })),
})

export const newField = (id: string): DraftField => ({
  id,
  key: '',
  kind: 'text',
  names: {},
  help: {},
  required: false,
  choices: [],
})

/** One place up or down; at an end it stays. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return items
  const rest = items.toSpliced(from, 1)
  return rest.toSpliced(to, 0, item)
}

/**
 * A key from a name, in letters every system keeps: "Which device?" -> `which_device`. Names in other letters have none
 * of their own, so they are numbered.
 */
export function keyFrom(name: string, taken: ReadonlySet<string>, otherwise: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 34)
  const base = plain === '' ? otherwise : plain
  let key = base
  for (let number = 2; taken.has(key); number += 1) key = `${base}_${number}`
  return key
}

/** As the contract takes it. Keys once given stay; new ones come from the English name. */
export function bodyOf(draft: Draft): Omit<Input<'catalogue.add'>['body'], never> {
  return {
    names: named(draft.names),
    descriptions: written(draft.descriptions),
    group: draft.group.trim(),
    teamId: draft.teamId,
    typeId: draft.typeId,
    severity: draft.severity,
    urgency: draft.urgency,
    asksImpact: draft.asksImpact,
    form: keyed(draft.form, 'question').map(field => ({
      key: field.key,
      kind: field.kind,
      names: named(field.names),
      help: written(field.help),
      required: field.required,
      choices: hasChoices(field.kind)
        ? keyed(field.choices, 'choice').map(({ key, names }) => ({ key, names: named(names) }))
        : [],
    })) satisfies FormField[],
  }
}

const keyed = <T extends { readonly key: string; readonly names: Texts }>(
  items: readonly T[],
  otherwise: string,
): readonly T[] => {
  const taken = new Set(items.map(({ key }) => key).filter(Boolean))
  return items.map(item => {
    if (item.key) return item
    const key = keyFrom(item.names.en ?? '', taken, otherwise)
    taken.add(key)
    return { ...item, key }
  })
}

const written = (texts: Texts): Partial<Record<Language, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text?.trim()))

/** English is always there, if only to be refused at its place. */
const named = (texts: Texts) => ({ ...written(texts), en: texts.en?.trim() ?? '' })
