import type { AgreementRow } from '#domain/agreements/shapes.ts'
import styles from './Glance.module.css'
import { HoursBar } from './HoursBar.tsx'
import { useText } from './left-text.ts'
import { useHoursWords } from './words.ts'

/** A short bar and `31:15`, as lists show it; how many there were and until when stands in its words. */
export function Glance({
  hours,
  today,
  spelt = false,
}: {
  readonly hours: NonNullable<AgreementRow['hours']>
  readonly today: string
  /** Where no column says what it is. */
  readonly spelt?: boolean
}) {
  const say = useText()
  const words = useHoursWords()
  const step = words.step(hours)
  const said = [words.left(hours), words.ends(hours.endsOn, today)].join(' · ')
  return (
    <span className={styles.glance} title={step ? `${said} · ${step.text}` : said}>
      <span className={styles.line}>
        <span aria-hidden="true">
          {spelt ? (
            words.left(hours)
          ) : (
            <>
              {words.length(hours.left, 'down')}
              <span className={styles.of}> / {words.length(hours.of, 'down')}</span>
            </>
          )}
        </span>
        <span className="unseen">
          {say('hours')}: {said}
        </span>
      </span>
      <HoursBar standing={hours} today={today} />
    </span>
  )
}
