import type { Proposal } from '#domain/agreements/proposal-shapes.ts'
import styles from './Sheets.module.css'
import { useText } from './text.ts'

/** What becomes of the open tickets and of the hours of the one it comes from. */
export function WhatHappens({ proposal }: { readonly proposal: Proposal }) {
  const say = useText()
  const { openTickets, terms } = proposal
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{say('meanwhile')}</h3>
      <ul className={styles.facts}>
        <li>{openTickets === 0 ? say('noOpenTickets') : say('openTickets', { count: openTickets })}</li>
        <li>
          {terms.allowance === null
            ? say('noHours')
            : say(terms.allowance.carryOver === 'carries' ? 'hoursCarry' : 'hoursLapse')}
        </li>
      </ul>
    </section>
  )
}
