import { Hourglass } from 'lucide-react'
import { useAnswer } from '#web/platform/cache.ts'
import { useMinute } from '#web/platform/clock.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { todayIn } from '../days.ts'
import { HoursBar } from './HoursBar.tsx'
import { useText as useLeftText } from './left-text.ts'
import { openBooking } from './opened.ts'
import { useMayBook } from './rights.ts'
import { StepMark } from './StepMark.tsx'
import { standingOf } from './standing-of.ts'
import styles from './TicketHours.module.css'
import { useText } from './text.ts'
import { useHoursWords } from './words.ts'

/** `Prepaid 31:15 of 40:00 left`, always beside a ticket that has an agreement: its own hours, else the client's next. */
export function TicketHours({
  ticket,
}: {
  readonly ticket: {
    readonly id: string
    readonly number: number
    readonly subject: string
    readonly client: { readonly id: string; readonly name: string }
    readonly agreement: { readonly id: string } | null
  }
}) {
  const say = useLeftText()
  const sayHours = useText()
  const words = useHoursWords()
  const minute = useMinute()
  const may = useMayBook()
  const { id, number, subject, client, agreement } = ticket
  const list = useAnswer('agreements.list', { query: { clientId: client.id, show: 'active', limit: 200 } })
  const withHours = (list.data?.items ?? []).filter(({ hours }) => hours !== null)
  const row = withHours.find(one => one.id === agreement?.id) ?? withHours[0]
  // The mark of the day is drawn once it is known; nothing else waits for it.
  const { data } = useAnswer(
    'agreements.hours',
    { params: { id: row?.id ?? '' } },
    { enabled: row !== undefined },
  )
  if (!list.data) return null
  const current = data?.current ?? null
  const standing = current ? standingOf(current) : (row?.hours ?? null)
  if (!row || !standing) return <p className={styles.none}>{say('noneIncluded')}</p>
  const today = data?.today ?? todayIn(row.zone, minute, words.format)
  const step = words.step(standing, data?.terms?.thresholds)
  const ends = current?.endsOn ?? row.hours?.endsOn ?? null
  return (
    <div className={styles.hours}>
      <p className={styles.words}>
        <span title={`${row.name} · ${words.ends(ends, today)}`}>
          {standing.left > 0
            ? say('prepaidLeftOf', {
                left: words.length(standing.left, 'down'),
                all: words.length(standing.of, 'down'),
              })
            : words.left(standing)}
        </span>
        {step ? <StepMark word={step} /> : null}
      </p>
      {may ? (
        <IconButton
          size="s"
          name={sayHours('book')}
          keys="b"
          icon={<Hourglass size={16} strokeWidth={1.75} aria-hidden="true" />}
          onClick={() => openBooking({ client, ticket: { id, number, subject, agreed: agreement !== null } })}
        />
      ) : null}
      <HoursBar standing={standing} period={current} today={today} className={styles.bar} />
      {row.id === agreement?.id ? null : (
        <span className={styles.whose} dir="auto">
          {row.name}
        </span>
      )}
    </div>
  )
}
