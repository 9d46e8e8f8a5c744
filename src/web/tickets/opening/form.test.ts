import { describe, expect, test } from 'vitest'
import { instant } from '#kernel/instant.ts'
import {
  blank,
  bodyOf,
  currentForm,
  discard,
  type Form,
  fill,
  isBlank,
  missing,
  openForm,
  priorityOf,
  takeService,
} from './form.ts'

const now = instant('2026-11-24T09:00:00Z')
const zone = 'Europe/Amsterdam'
const client = { id: '0190c0de-0000-7000-8000-000000000001', name: 'Nordwind Energie' }
const form = (change: Partial<Form>): Form => ({ ...blank, client, subject: 'SSO loop', ...change })

describe('a new ticket', () => {
  test('needs a client and a subject, and nothing else', () => {
    expect(missing(blank, now, zone)).toEqual({ client: 'clientMissing', subject: 'subjectMissing' })
    expect(missing(form({}), now, zone)).toEqual({})
  })
  test('that arrived earlier needs a reason, and an hour that has passed', () => {
    const earlier = { date: '2026-11-24', time: '09:30', reason: '' }
    expect(missing(form({ earlier }), now, zone)).toEqual({ earlier: 'reasonMissing' })
    expect(missing(form({ earlier: { ...earlier, reason: 'phone' } }), now, zone)).toEqual({})
    expect(missing(form({ earlier: { ...earlier, time: '10:30', reason: 'phone' } }), now, zone)).toEqual({
      earlier: 'ahead',
    })
  })
  test('says the earlier hour as the instant it was, in the zone of who writes it down', () => {
    const earlier = { date: '2026-11-24', time: '09:30', reason: ' phone ' }
    expect(bodyOf(form({ earlier }), zone)).toMatchObject({
      arrivedAt: '2026-11-24T08:30:00.000Z',
      arrivalReason: 'phone',
    })
    expect(bodyOf(form({}), zone)).not.toHaveProperty('arrivedAt')
  })
  test('shows the priority the matrix gives', () => {
    const matrix = [
      [1, 1, 2],
      [1, 2, 3],
      [2, 3, 4],
      [3, 4, 4],
    ]
    expect(priorityOf(matrix, form({}))).toBe(3)
    expect(priorityOf([], form({}))).toBe(null)
  })
  test('for a service that asks something is not created before it is answered', () => {
    const asks = [
      {
        key: 'device',
        kind: 'text' as const,
        names: { en: 'Which device?' },
        help: {},
        required: true,
        choices: [],
      },
    ]
    expect(missing(form({ asks }), now, zone)).toEqual({ answers: 'answersMissing' })
    const answered = form({ asks, answers: { device: 'X1', of_another_service: 'left behind' } })
    expect(missing(answered, now, zone)).toEqual({})
    expect(bodyOf(answered, zone)).toMatchObject({ answers: { device: 'X1' } })
  })
  test('under an agreement that does not cover it takes a reason, and both are sent', () => {
    const chosen = form({ agreementId: client.id })
    expect(missing(chosen, now, zone, true)).toEqual({ agreement: 'agreementReasonMissing' })
    expect(missing(chosen, now, zone)).toEqual({})
    const why = form({ agreementId: client.id, agreementReason: ' agreed by phone ' })
    expect(missing(why, now, zone, true)).toEqual({})
    expect(bodyOf(why, zone)).toMatchObject({ agreementId: client.id, agreementReason: 'agreed by phone' })
    expect(bodyOf(form({}), zone)).not.toHaveProperty('agreementId')
  })
  test('of another client forgets the agreement that was chosen', () => {
    openForm({ client })
    fill({ agreementId: client.id, agreementReason: 'because' })
    fill({ client, subject: 'SSO loop' })
    expect(currentForm()).toMatchObject({ agreementId: client.id, agreementReason: 'because' })
    fill({ client: { ...client, id: '0190c0de-0000-7000-8000-000000000002' } })
    expect(currentForm()).toMatchObject({ agreementId: null, agreementReason: '' })
    discard()
  })
  test('begins where its service begins; what somebody set by hand stays when the service changes', () => {
    const service = (changes: object) =>
      ({ id: 'x', typeId: null, severity: null, urgency: null, team: null, form: [], ...changes }) as never
    takeService(service({ severity: 1, team: { id: 'network', name: 'Network' } }))
    expect(currentForm()).toMatchObject({ severity: 1, urgency: 2, teamId: 'network' })
    fill({ teamId: 'second line' })
    takeService(service({ urgency: 1 }))
    expect(currentForm()).toMatchObject({ severity: 3, urgency: 1, teamId: 'second line' })
    takeService(null)
    expect(currentForm()).toMatchObject({ severity: 3, urgency: 2, teamId: 'second line', serviceId: null })
    discard()
  })
  test('in which nothing was written is not worth keeping', () => {
    expect(isBlank(blank)).toBe(true)
    expect(isBlank({ ...blank, client })).toBe(true)
    expect(isBlank(form({}))).toBe(false)
  })
})
