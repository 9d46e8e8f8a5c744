import type { OfferedService } from '#domain/portal/shapes.ts'
import { fold } from '#web/platform/folding.ts'

/** Every word has to stand in the name, the group or the description; accents and capitals do not matter. */
export const matching = (services: readonly OfferedService[], text: string): readonly OfferedService[] => {
  const words = fold(text).split(/\s+/).filter(Boolean)
  return services.filter(({ name, group, description }) => {
    const said = fold(`${name} ${group} ${description}`)
    return words.every(word => said.includes(word))
  })
}

/** In the order of the catalogue; what has no group comes last. */
export const inGroups = (
  services: readonly OfferedService[],
): readonly { readonly group: string; readonly services: readonly OfferedService[] }[] => {
  const names = [...new Set(services.map(({ group }) => group))].sort(
    (a, b) => Number(a === '') - Number(b === ''),
  )
  return names.map(group => ({ group, services: services.filter(one => one.group === group) }))
}
