import { lazy, Suspense } from 'react'
import type { z } from 'zod'
import type { agreementForClient } from '#domain/agreements/entitlement-shapes.ts'
import { dayText, periodText } from '#web/agreements/days.ts'
import { useFormat } from '#web/platform/reader.ts'
import styles from './Front.module.css'
import { useText } from './text.ts'
import { useWhom } from './whom.ts'

// Few agreements have hours, and their words are many.
const HoursLeft = lazy(() =>
  import('#web/agreements/hours/HoursLeft.tsx').then(file => ({ default: file.HoursLeft })),
)

type Agreement = z.output<typeof agreementForClient>

/** One agreement: from when to when, what for, and what of it is shared. */
export function AgreementCard({ agreement }: { readonly agreement: Agreement }) {
  const say = useText()
  const format = useFormat()
  const whom = useWhom()
  const { name, state, services } = agreement
  return (
    <li className={styles.agreement}>
      <strong dir="auto">{name}</strong>
      <span className={styles.quiet}>
        {state === 'suspended' ? `${say('agreementSuspended', { whom })} ` : ''}
        <Period agreement={agreement} />
      </span>
      <span>
        {services === 'all' ? say('agreementAll') : say('agreementFor', { services: format.list(services) })}
      </span>
      {agreement.hours ? (
        <Suspense fallback={null}>
          <HoursLeft hours={agreement.hours} />
        </Suspense>
      ) : null}
      <Kept attainment={agreement.attainment} />
      <Promises agreement={agreement} />
    </li>
  )
}

function Kept({ attainment }: Pick<Agreement, 'attainment'>) {
  const say = useText()
  const format = useFormat()
  if (attainment === null) return null
  const { met, missed } = attainment
  return <span>{say('keptShare', { kept: format.number(met), all: format.number(met + missed) })}</span>
}

function Period({ agreement: { startsOn, endsOn } }: { readonly agreement: Agreement }) {
  const say = useText()
  const format = useFormat()
  if (startsOn && endsOn) return periodText(startsOn, endsOn, format)
  if (endsOn) return say('agreementUntil', { day: dayText(endsOn, format) })
  return startsOn ? say('agreementFrom', { day: dayText(startsOn, format) }) : say('agreementOpen')
}

function Promises({ agreement: { promises } }: { readonly agreement: Agreement }) {
  const say = useText()
  if (promises.length === 0) return null
  return (
    <details className={styles.promises}>
      <summary>{say('agreementPromises')}</summary>
      <ul>
        {promises.map(({ severity, answer, solve }) => (
          <li key={severity}>
            <b>{say(`impact_${severity as 1 | 2 | 3 | 4}`)}</b>
            {answer ? <span>{answer}</span> : null}
            {solve ? <span>{solve}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
