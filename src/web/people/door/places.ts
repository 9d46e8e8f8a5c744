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

/**
 * Every zone this browser knows, with the place first: "Amsterdam (Europe)". Browsers list some under names nobody
 * uses any more, and leave UTC out. `known`: zones that must be on the list because they are chosen already.
 */
export const zoneChoices = (...known: readonly (string | null | undefined)[]): readonly Choice[] => {
  const listed = Intl.supportedValuesOf('timeZone').map(id => renamed[id] ?? id)
  const chosen = known.filter(id => id !== null && id !== undefined)
  return [...new Set([...listed, 'UTC', ...chosen])].map(id => {
    const parts = id.replaceAll('_', ' ').split('/')
    const place = parts.at(-1) ?? id
    return { id, name: parts.length > 1 ? `${place} (${parts.slice(0, -1).join(', ')})` : place }
  })
}

const renamed: Readonly<Record<string, string>> = {
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
}

/** The zone of this device, under the name we list it by. */
export const zoneHere = (): string => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return renamed[zone] ?? zone
}

/** The region a browser's language speaks of: `nl` means NL. Some name locales that are none (`C`, `en-US@posix`). */
export const regionOf = (tag: string): string => {
  try {
    const { region } = new Intl.Locale(tag.replace(/@.*$/, '')).maximize()
    return region && regions.includes(region) ? region : 'GB'
  } catch {
    return 'GB'
  }
}

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
