import type { Proposal } from '#domain/agreements/proposal-shapes.ts'
import styles from './Sheets.module.css'
import { useText } from './text.ts'

/** What becomes of the open tickets and of the hours of the one it comes from; nothing where there are none. */
export function WhatHappens({ proposal }: { readonly proposal: Proposal }) {
  const say = useText()
  const { openTickets, terms } = proposal
  if (openTickets === 0 && terms.allowance === null) return null
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{say('meanwhile')}</h3>
      <ul className={styles.facts}>
        {openTickets > 0 ? <li>{say('openTickets', { count: openTickets })}</li> : null}
        {terms.allowance === null ? null : (
          <li>{say(terms.allowance.carryOver === 'carries' ? 'hoursCarry' : 'hoursLapse')}</li>
        )}
      </ul>
    </section>
  )
}
