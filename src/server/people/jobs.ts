// What happens behind an answer: links are made where nobody can time whether there was somebody to send them to.

import { z } from 'zod'
import { inUnit } from '#server/platform/act.ts'
import type { Desk, Work } from '#server/platform/desk.ts'
import { sendLink } from './mails.ts'
import { findByAddress } from './store/people.ts'
import { passwordHashOf } from './store/sessions.ts'

const asked = z.object({ email: z.string(), kind: z.enum(['sign_in', 'reset']) })

/** Sends the link that was asked for, if the address is of someone who may sign in. Run again, it sends a newer one. */
const sendAskedLink: Work = async (desk: Desk, payload) => {
  const { email, kind } = asked.parse(payload)
  await inUnit(desk, async unit => {
    const person = await findByAddress(unit.db, email)
    if (!person?.email || person.disabled || !(await passwordHashOf(unit.db, person.id))) return
    await sendLink(desk, unit, { ...person, email: person.email }, { kind, by: person.name })
  })
}

export const peopleJobs = { 'people.sendLink': sendAskedLink } as const
