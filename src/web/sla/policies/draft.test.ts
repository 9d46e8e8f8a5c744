import { expect, test } from 'vitest'
import { standardTerms } from '#domain/sla/standard.ts'
import { draftOf, readDraft } from './draft.ts'

test('a policy that is opened and not touched is published as it was', () => {
  expect(readDraft(draftOf(standardTerms))).toEqual({ terms: standardTerms, unreadable: [] })
})

test('an emptied cell promises nothing, an unreadable one is named and keeps the policy back', () => {
  const draft = draftOf(standardTerms)
  const cells = { ...draft.cells, 2: { ...draft.cells[2], first_response: '', resolution: 'soon' } }
  const { terms, unreadable } = readDraft({ ...draft, cells })
  expect(terms.targets[2]).toEqual({ next_response: { work: 'PT4H', hours: 'working' } })
  expect(unreadable).toEqual([{ place: 'targets.2.resolution', text: 'soon' }])
})

test('warnings are shares of the target or working time before due', () => {
  const { terms, unreadable } = readDraft({ ...draftOf(standardTerms), warnings: ['80 %', '2h', 'later'] })
  expect(terms.warnings).toEqual([{ percent: 80 }, { before: 'PT2H' }])
  expect(unreadable).toEqual([{ place: 'warnings', text: 'later' }])
})

test('no window for reopening means that it is always the same clock', () => {
  expect(readDraft({ ...draftOf(standardTerms), reopen: '' }).terms.reopenWindow).toBeNull()
  expect(readDraft({ ...draftOf(standardTerms), reopen: '7d' }).terms.reopenWindow).toBe('P7D')
})
