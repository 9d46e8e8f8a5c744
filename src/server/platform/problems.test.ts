import { expect, test } from 'vitest'
import { refusal } from '#kernel/refusal.ts'
import { problemOf } from './problems.ts'

const changed = refusal('tickets.changed_meanwhile', {
  path: ['severity'],
  params: { field: 'severity', name: 'Bo', at: 0 },
})

test.each([
  ['en', 'severity'],
  ['nl', 'ernst'],
  ['fr', 'gravité'],
  ['es', 'gravedad'],
  ['ru', 'критичность'],
] as const)('which field somebody else changed is told in the words of the reader: %s', (language, word) => {
  const problem = problemOf(changed, language)
  expect(problem.title).toContain(word)
  expect(problem.params).toEqual({ field: word, name: 'Bo', at: 0 })
  expect(problem.errors).toEqual([{ path: 'severity', message: problem.title }])
})

test('every field that tickets name has its word', () => {
  for (const field of ['subject', 'type', 'status', 'urgency', 'priority', 'service', 'assignee'])
    expect(
      problemOf(refusal('tickets.reference_not_found', { params: { field } }), 'ru').title,
    ).not.toContain(field)
  for (const field of ['team', 'requester', 'tags', 'copies', 'earlier_ticket'])
    expect(
      problemOf(refusal('tickets.reference_not_found', { params: { field } }), 'nl').title,
    ).not.toContain('_')
})
