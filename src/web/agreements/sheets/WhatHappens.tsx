import { useHoursWords } from '../hours/words.ts'
import { type Row, takeover } from './row.ts'
import styles from './Sheets.module.css'
import { useText } from './text.ts'

/** What becomes of the open tickets and of the hours of the one it comes from; nothing where there are none. */
export function WhatHappens({ row }: { readonly row: Row }) {
  const say = useText()
  const words = useHoursWords()
  const { openTickets, hoursLeft } = row
  const left = hoursLeft === null || hoursLeft <= 0 ? null : words.length(hoursLeft, 'down')
  if (openTickets === 0 && left === null) return null
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{say('meanwhile')}</h3>
      <ul className={styles.facts}>
        {openTickets > 0 ? <li>{say('openTickets', { count: openTickets })}</li> : null}
        {left === null ? null : (
          <li>
            {say(row.carryHours && takeover(row) !== null ? 'hoursGoOn' : 'hoursLapse', { length: left })}
          </li>
        )}
      </ul>
    </section>
  )
}
