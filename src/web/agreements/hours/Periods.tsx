import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { HoursOf } from '#domain/agreements/allowance/shapes.ts'
import { periodText } from '../days.ts'
import { Entries } from './Entries.tsx'
import styles from './Ledger.module.css'
import { useText } from './text.ts'
import { nearDay, useHoursWords } from './words.ts'

type Period = HoursOf['periods'][number]
type Entry = Parameters<Parameters<typeof Entries>[0]['mayTakeBack']>[0]

const sums = ['credited', 'carriedIn', 'drawn', 'expired', 'carriedOut'] as const

/** Each period's account on a line; a line opens on the entries that come to it. */
export function Periods({
  agreementId,
  hours,
  mayTakeBack,
}: {
  readonly agreementId: string
  readonly hours: HoursOf
  readonly mayTakeBack: (entry: Entry) => boolean
}) {
  const say = useText()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <div className={styles.scroll}>
      <table className={styles.periods}>
        <caption className="unseen">{say('periods')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('column_period')}</th>
            {sums.map(name => (
              <th key={name} scope="col" className={name === 'drawn' ? styles.figure : styles.wideFigure}>
                {say(`column_${name}`)}
              </th>
            ))}
            <th scope="col" className={styles.figure}>
              {say('column_left')}
            </th>
            <th scope="col" className={styles.figure}>
              {say('column_extra')}
            </th>
          </tr>
        </thead>
        <tbody>
          {hours.periods.map(period => (
            <Row
              key={period.startsOn}
              agreementId={agreementId}
              period={period}
              today={hours.today}
              runs={hours.current?.startsOn === period.startsOn}
              open={open === period.startsOn}
              onOpen={() => setOpen(now => (now === period.startsOn ? null : period.startsOn))}
              mayTakeBack={mayTakeBack}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({
  agreementId,
  period,
  today,
  runs,
  open,
  onOpen,
  mayTakeBack,
}: {
  readonly agreementId: string
  readonly period: Period
  readonly today: string
  readonly runs: boolean
  readonly open: boolean
  readonly onOpen: () => void
  readonly mayTakeBack: (entry: Entry) => boolean
}) {
  const say = useText()
  const words = useHoursWords()
  const id = useId()
  const name =
    period.endsOn === null
      ? say('from', { day: nearDay(period.startsOn, today, words.format) })
      : periodText(period.startsOn, period.endsOn, words.format)
  const Icon = open ? ChevronDown : ChevronRight
  const amount = (seconds: number) =>
    seconds === 0 ? <span className="faint">–</span> : words.length(seconds)
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={styles.opener}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            title={say('openPeriod', { period: name })}
            onClick={onOpen}
          >
            <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
            {name}
          </button>
          {runs ? <span className={styles.badge}>{say('now')}</span> : null}
        </th>
        {sums.map(sum => (
          <td key={sum} className={sum === 'drawn' ? styles.figure : styles.wideFigure}>
            {amount(period[sum])}
          </td>
        ))}
        <td className={styles.figure}>{words.length(period.left)}</td>
        <td className={styles.figure}>{amount(period.extra)}</td>
      </tr>
      {open ? (
        <tr id={id}>
          <td colSpan={8} className={styles.opened}>
            <dl className={styles.folded}>
              {sums.map(sum => (
                <div key={sum}>
                  <dt>{say(`column_${sum}`)}</dt>
                  <dd>{amount(period[sum])}</dd>
                </div>
              ))}
            </dl>
            <Entries agreementId={agreementId} period={period} name={name} mayTakeBack={mayTakeBack} />
          </td>
        </tr>
      ) : null}
    </>
  )
}
