import { Link } from '@tanstack/react-router'
import { BellOff, CalendarClock, Eye, Send } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Notice } from '#domain/agreements/shapes.ts'
import { Button } from '#web/ui/Button.tsx'
import { useAgreementWords } from '../words.ts'
import styles from './Notices.module.css'
import { useText } from './text.ts'

const Preview = lazy(() => import('./Preview.tsx').then(file => ({ default: file.Preview })))

const icons = { planned: CalendarClock, sent: Send, skipped: BellOff } as const
const few = 4

/** One notice: what, about what, when, to whom; or why not. `own`: on the page of its agreement. */
export function NoticeLine({ notice, own = false }: { readonly notice: Notice; readonly own?: boolean }) {
  const say = useText()
  const words = useAgreementWords()
  const [shown, setShown] = useState(false)
  const { agreement, kind, daysBefore, state, people } = notice
  const zone = agreement.client.zone
  const withheld = state === 'planned' && notice.reason !== null
  const Icon = withheld ? BellOff : icons[state]
  const what =
    kind === 'ends_soon'
      ? say('kind_ends_soon', { count: daysBefore })
      : say(`kind_${kind}`, { percent: notice.percent ?? 0 })
  const names = people
    .slice(0, few)
    .map(({ name, address }) => (address ? name : say('withoutAddress', { name })))
  return (
    <li className={styles.line} data-state={state}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <div className={styles.what}>
        <strong>{what}</strong>
        {own ? null : (
          <span>
            <Link to="/a/$agreement" params={{ agreement: String(agreement.number) }} dir="auto">
              {agreement.name}
            </Link>
            <span className={styles.quiet} dir="auto">
              {' · '}
              {agreement.client.name}
            </span>
          </span>
        )}
        <span className={styles.quiet}>
          {people.length === 0
            ? say('toNobody')
            : say('to', {
                names: words.format.list([
                  ...names,
                  ...(people.length > few ? [say('others', { count: people.length - few })] : []),
                ]),
              })}
        </span>
        {notice.reason ? (
          <span className={styles.reason}>
            {say(withheld ? 'willNot' : 'because', { reason: notice.reason })}
          </span>
        ) : null}
      </div>
      <div className={styles.when}>
        <time dateTime={notice.toldAt ?? notice.dueAt}>
          {words.moment(notice.toldAt ?? notice.dueAt, zone)}
        </time>
        <span className={styles.quiet}>
          {say(withheld ? 'state_withheld' : `state_${state}`)}
          {notice.late ? ` · ${say('late')}` : ''}
        </span>
      </div>
      <Button
        size="s"
        look="quiet"
        icon={<Eye size={16} strokeWidth={1.75} />}
        aria-label={say('previewOf', { what })}
        onClick={() => setShown(true)}
      >
        {say('preview')}
      </Button>
      <Suspense fallback={null}>
        {shown ? <Preview notice={notice} title={what} onClose={() => setShown(false)} /> : null}
      </Suspense>
    </li>
  )
}
