// The whole of what is agreed but the days: the terms of a version, and the words they are made of.

import { z } from 'zod'
import { zone } from '../people/shapes.ts'
import { id, line, text } from '../shapes.ts'
import { severities } from '../sla/severity.ts'
import { promiseKind } from '../sla/shapes.ts'

export const agreementStates = ['draft', 'planned', 'active', 'suspended', 'ended', 'cancelled'] as const
export const agreementState = z.enum(agreementStates)
export type AgreementState = (typeof agreementStates)[number]

/** `2027-01-01`: a day in the agreement's zone. */
export const day = z.iso
  .date()
  .refine(date => date >= '1970-01-01' && date < '2200-01-01', 'a day between 1970 and 2199')
/** `2027-01-08T17:50`: a reading of a wall clock. */
export const wallTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'a local time like 2027-01-08T17:50')
/** Whole minutes of work: `PT40H`, `PT2H30M`. */
const work = z.string().regex(/^PT(?=\d)(?:\d{1,5}H)?(?:\d{1,6}M)?$/, 'a length like PT40H or PT2H30M')
export const billingPer = z.enum(['month', 'quarter', 'year', 'term'])
/** Minor units: 120000 is 1,200.00 where the currency has cents. */
const amount = z.number().int().min(0).max(100_000_000_000)
const currency = z.string().regex(/^[A-Z]{3}$/, 'three capital letters, for example EUR')

/** Whom it covers: everybody of a client, the people of one site, or one person. */
export const recipient = z.strictObject({ kind: z.enum(['client', 'site', 'contact']), id })
export type Recipient = z.infer<typeof recipient>

export const allowanceTerms = z.strictObject({
  work,
  per: billingPer,
  /** What is left at the end of a period lapses, or goes on for so many periods (null: until the agreement ends). */
  carryOver: z.enum(['lapses', 'carries']),
  carriesFor: z.number().int().min(1).max(36).nullable().default(null),
  /** Per cent used at which people are told. */
  thresholds: z.array(z.number().int().min(1).max(100)).max(5),
  /** What happens at zero. Null is a gap that the check before activation names. */
  atZero: z.enum(['allow', 'ask', 'refuse']).nullable(),
})

export const noticeTerms = z.strictObject({
  activation: z.boolean(),
  ending: z.boolean(),
  /** Days before the last one, each told once: `[60, 30, 7]`. */
  ahead: z.array(z.number().int().min(1).max(730)).max(10),
  /** Everybody it covers who has an address, nobody, or these. */
  contacts: z.union([z.literal('all'), z.literal('none'), z.array(id).min(1).max(100)]),
  manager: z.boolean(),
})

/** "P1 arriving Fri 17:50 in Tokyo -> respond by Mon 09:50": kept with the agreement and tried at each publication. */
export const exampleCase = z.strictObject({
  name: line(160),
  severity: z.enum(severities),
  promise: promiseKind,
  arrives: wallTime,
  due: wallTime,
  zone,
})
export type ExampleCase = z.infer<typeof exampleCase>

/** The whole of a version: everything that is agreed but the term. */
export const agreementTerms = z.strictObject({
  recipients: z.array(recipient).min(1).max(200),
  services: z.union([z.literal('all'), z.array(id).min(1).max(200)]),
  /** A published version of a policy; a newer one is not taken over unasked. */
  policyVersionId: id,
  /** Overrides the client's and the policy's. Null: theirs. */
  calendarId: id.nullable(),
  allowance: allowanceTerms.nullable(),
  price: z.strictObject({ amount, currency, per: billingPer }).nullable(),
  /** An hour's price by activity; the one with an empty activity is for all others. */
  rates: z
    .array(z.strictObject({ activity: line(80).or(z.literal('')), amount, currency }))
    .max(50)
    .default([]),
  notices: noticeTerms,
  /** What the client sees of it on its side. */
  shares: z.strictObject({
    promises: z.enum(['promise', 'status', 'nothing']),
    hours: z.boolean(),
    attainment: z.boolean(),
  }),
  cases: z.array(exampleCase).max(50).default([]),
  /** For us. */
  notes: text(20_000).default(''),
})
export type AgreementTerms = z.infer<typeof agreementTerms>
