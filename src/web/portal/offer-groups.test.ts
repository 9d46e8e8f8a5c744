import { expect, test } from 'vitest'
import type { OfferedService } from '#domain/portal/shapes.ts'
import { inGroups, matching } from './offer-groups.ts'

const service = (name: string, group: string, description = ''): OfferedService => ({
  ...{ id: name, name, group, description, asksImpact: true, severity: 3, form: [], promises: [] },
})
const all = [
  service('Hébergement', 'Plateforme', 'Serveurs et sauvegardes'),
  service('Autre chose', ''),
  service('Import', 'Logiciel'),
]

test('what is typed is found in names and descriptions, without its accents', () => {
  expect(matching(all, 'heberg').map(({ name }) => name)).toEqual(['Hébergement'])
  expect(matching(all, 'SAUVEGARDES plate').map(({ name }) => name)).toEqual(['Hébergement'])
  expect(matching(all, 'planning')).toEqual([])
  expect(matching(all, ' ')).toHaveLength(3)
})

test('services of one group stand together, those without one at the end', () => {
  expect(inGroups(all).map(({ group }) => group)).toEqual(['Plateforme', 'Logiciel', ''])
})
