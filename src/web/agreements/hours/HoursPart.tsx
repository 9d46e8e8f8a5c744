import { Link } from '@tanstack/react-router'
import { Hourglass, Plus } from 'lucide-react'
import { useState } from 'react'
import type { HoursOf } from '#domain/agreements/allowance/shapes.ts'
import type { Agreement } from '#domain/agreements/shapes.ts'
import { instant } from '#kernel/instant.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { useFormat } from '#web/platform/reader.ts'
import { useMe } from '#web/platform/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Switch } from '#web/ui/forms/Switch.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { dayText, todayIn } from '../days.ts'
import { useKeep } from '../page/page-data.ts'
import { Tile } from '../page/Tile.tsx'
import { AddSheet } from './AddSheet.tsx'
import { Balance } from './Balance.tsx'
import { Booked } from './Booked.tsx'
import { takeBackHours } from './deciding.ts'
import styles from './Hours.module.css'
import { openBooking } from './opened.ts'
import { Periods } from './Periods.tsx'
import { TakeBackDialog } from './TakeBackDialog.tsx'
import { useText } from './text.ts'
import { WaitingDraws } from './WaitingDraws.tsx'
import { useHoursWords } from './words.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** The hours of one agreement: what is left and how fast it goes, what lapses when, and the account of each period. */
export function HoursPart({ agreement, may }: { readonly agreement: Agreement; readonly may: boolean }) {
  const say = useText()
  const me = useMe()
  const [adding, setAdding] = useState(false)
  const answer = useAnswer('agreements.hours', { params: { id: agreement.id } })
  const hours = answer.data
  const agreed = hours?.terms !== null && hours !== undefined
  const served =
    agreement.state === 'active' || agreement.state === 'suspended' || agreement.state === 'ended'
  const { id, name, number, client } = agreement
  return (
    <Tile
      name={say('part')}
      actions={
        agreed && served ? (
          <>
            {me?.role === 'observer' ? null : (
              <Button
                size="s"
                keys="b"
                icon={<Hourglass {...icon} />}
                onClick={() => openBooking({ client, agreement: { id, name, number } })}
              >
                {say('book')}
              </Button>
            )}
            {may ? (
              <Button size="s" icon={<Plus {...icon} />} onClick={() => setAdding(true)}>
                {say('add')}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      {hours === undefined ? (
        answer.error ? (
          <ErrorState title={say('failed')} retry={() => void answer.refetch()} />
        ) : (
          <Waiting lines={3} />
        )
      ) : (
        <Account agreement={agreement} hours={hours} may={may} />
      )}
      {adding && hours ? (
        <AddSheet agreement={agreement} today={hours.today} onClose={() => setAdding(false)} />
      ) : null}
    </Tile>
  )
}

function Account({
  agreement,
  hours,
  may,
}: {
  readonly agreement: Agreement
  readonly hours: HoursOf
  readonly may: boolean
}) {
  const say = useText()
  const me = useMe()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const { terms, current, periods, today, waiting } = hours
  if (terms === null && periods.length === 0) return <p className={styles.quiet}>{say('noneAgreed')}</p>
  // Whoever writes agreements takes back anybody's; others their own, while it is still the day they booked it on.
  const mayTakeBack = ({ by, at }: { readonly by: { readonly id: string } | null; readonly at: string }) =>
    may ||
    (me?.role !== 'observer' &&
      by !== null &&
      by.id === me?.id &&
      todayIn(agreement.zone, instant(at), format) === today)
  return (
    <>
      {current ? (
        <Balance current={current} thresholds={terms?.thresholds} today={today} />
      ) : (
        <p className={styles.quiet}>
          {say(terms === null ? 'formerly' : agreement.state === 'planned' ? 'notYet' : 'noneNow')}
        </p>
      )}
      <Facts hours={hours} />
      <TakesOver agreement={agreement} may={may} />
      <Coming agreementId={agreement.id} coming={hours.coming} may={may} />
      <WaitingDraws draws={waiting} may={may} />
      {periods.length > 0 ? (
        <Periods agreementId={agreement.id} hours={hours} mayTakeBack={mayTakeBack} />
      ) : null}
      {periods.length > 0 ? (
        <details className={styles.more} onToggle={event => setAll(event.currentTarget.open)}>
          <summary>{say('booked')}</summary>
          {all ? <Booked agreementId={agreement.id} mayTakeBack={mayTakeBack} /> : null}
        </details>
      ) : null}
    </>
  )
}

/** Added for a day that has not come. */
function Coming({
  agreementId,
  coming,
  may,
}: {
  readonly agreementId: string
  readonly coming: HoursOf['coming']
  readonly may: boolean
}) {
  const say = useText()
  const words = useHoursWords()
  const [taking, setTaking] = useState<HoursOf['coming'][number] | null>(null)
  if (coming.length === 0) return null
  return (
    <ul className={styles.notes}>
      {coming.map(added => (
        <li key={added.id} className={styles.facts}>
          <span>
            {say('coming', { length: words.length(added.seconds), day: dayText(added.from, words.format) })}
          </span>
          {may ? (
            <Button size="s" look="quiet" onClick={() => setTaking(added)}>
              {say('takeBack')}
            </Button>
          ) : null}
        </li>
      ))}
      {taking ? (
        <TakeBackDialog
          seconds={taking.seconds}
          text={say('takeBackAddedText')}
          take={reason => takeBackHours(agreementId, taking, reason)}
          onClose={() => setTaking(null)}
        />
      ) : null}
    </ul>
  )
}

/** A renewal that has not begun may still be told to take over what is left, or to leave it. */
function TakesOver({ agreement, may }: { readonly agreement: Agreement; readonly may: boolean }) {
  const say = useText()
  const keep = useKeep(agreement)
  const { renews, state, carriesHours } = agreement
  if (!may || renews === null || (state !== 'planned' && state !== 'draft')) return null
  return (
    <Switch
      name={say('takesOver', { number: renews.number })}
      on={carriesHours}
      onChange={on => keep({ carriesHours: on }, { carriesHours: !on })}
    />
  )
}

/** What lapses when, which thresholds were passed, and where hours come from and go to. */
function Facts({ hours: { current, today, carriesFrom, carriesTo } }: { readonly hours: HoursOf }) {
  const say = useText()
  const words = useHoursWords()
  const { format } = words
  const reached = (current?.thresholds ?? []).flatMap(({ percent, reachedAt }) =>
    reachedAt === null ? [] : [{ percent, at: instant(reachedAt) }],
  )
  return (
    <ul className={styles.notes}>
      {(current?.lapses ?? [])
        .filter(({ seconds }) => seconds > 0)
        .map(lapse => (
          <li key={lapse.on ?? ''}>{words.lapse(lapse, today)}</li>
        ))}
      {reached.length > 0 ? (
        <li className={styles.facts}>
          {reached.map(({ percent, at }) => (
            <span key={percent}>
              {say('thresholdReached', {
                percent: format.percent(percent / 100),
                moment: `${format.day(at)} ${format.time(at)}`,
              })}
            </span>
          ))}
        </li>
      ) : null}
      {carriesFrom && current ? (
        <li>
          <Link to="/a/$agreement" params={{ agreement: String(carriesFrom.number) }}>
            {say('takesOver', { number: carriesFrom.number })}
          </Link>
        </li>
      ) : null}
      {carriesTo ? (
        <li>
          <Link to="/a/$agreement" params={{ agreement: String(carriesTo.number) }}>
            {say('goesOnIn', { number: carriesTo.number })}
          </Link>
        </li>
      ) : null}
    </ul>
  )
}
