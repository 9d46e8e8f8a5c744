import { Link } from '@tanstack/react-router'
import type { Offer } from '#domain/portal/shapes.ts'
import { dayText } from '#web/agreements/days.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { useFormat } from '#web/platform/reader.ts'
import styles from './Front.module.css'
import { useText } from './text.ts'
import { useWhom } from './whom.ts'

/** No agreement covers this person now: what has ended, whom to ask, and what can be sent all the same. */
export function NothingOffered({ otherwise }: { readonly otherwise: Offer['otherwise'] }) {
  const say = useText()
  const whom = useWhom()
  if (otherwise === 'anything')
    return (
      <p>
        <WriteToUs />
      </p>
    )
  return (
    <div className={styles.nothing}>
      <Standing />
      {otherwise === 'outside' ? (
        <>
          <p>{say('outsideOffer', { whom })}</p>
          <p>
            <WriteToUs />
          </p>
        </>
      ) : null}
    </div>
  )
}

/** What there was, and whom to ask to go on. */
function Standing() {
  const say = useText()
  const format = useFormat()
  const whom = useWhom()
  const { data } = useAnswer('agreements.own', undefined, { staleTime: 60_000 })
  if (!data) return null
  const paused = data.agreements.find(({ state }) => state === 'suspended')
  if (paused) return <p>{say('agreementPaused', { name: paused.name, whom })}</p>
  const last = data.agreements.find(({ state }) => state === 'ended')
  if (last?.endsOn)
    return <p>{say('agreementEnded', { name: last.name, day: dayText(last.endsOn, format), whom })}</p>
  if (last) return <p>{say('agreementOver', { name: last.name, whom })}</p>
  return (
    <p>
      {say('nothingNow')} {say('askWhom', { whom })}
    </p>
  )
}

function WriteToUs() {
  const say = useText()
  return (
    <Link className={styles.write} to="/ask/$service" params={{ service: 'other' }}>
      {say('writeToUs')}
    </Link>
  )
}
