import type { Language } from '#domain/actor.ts'
import type { Choice } from '#web/ui/forms/Select.tsx'

/** Each language in its own name, as a reader looks for it. */
export const languageChoices: readonly Choice<Language>[] = [
  { id: 'en', name: 'English' },
  { id: 'nl', name: 'Nederlands' },
  { id: 'fr', name: 'Français' },
  { id: 'es', name: 'Español' },
  { id: 'ru', name: 'Русский' },
]

/** Every zone this browser knows, with the place first: "Amsterdam (Europe)". */
export const zoneChoices = (): readonly Choice[] =>
  Intl.supportedValuesOf('timeZone').map(id => {
    const parts = id.replaceAll('_', ' ').split('/')
    const place = parts.at(-1) ?? id
    return { id, name: parts.length > 1 ? `${place} (${parts.slice(0, -1).join(', ')})` : place }
  })

const regions =
  'AE AR AT AU BE BG BO BR CA CH CL CN CO CY CZ DE DK EC EE EG ES FI FR GB GR HK HR HU ID IE IL IN IS IT JP KR KZ LT LU LV MA MT MX MY NL NO NZ PE PH PL PT RO RS RU SA SE SG SI SK TH TR TW UA US UY VN ZA'.split(
    ' ',
  )

/** Countries by their name in the reader's language, alphabetical there. */
export const regionChoices = (language: string): readonly Choice[] => {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  return regions
    .map(id => ({ id, name: names.of(id) ?? id }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
}
