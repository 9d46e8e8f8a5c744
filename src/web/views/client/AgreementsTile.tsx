import { Link, useNavigate } from '@tanstack/react-router'
import { CopyPlus, Plus, RefreshCw } from 'lucide-react'
import type { AgreementRow } from '#domain/agreements/shapes.ts'
import { Attention } from '#web/agreements/Attention.tsx'
import { PeriodBar } from '#web/agreements/PeriodBar.tsx'
import { useMayWrite } from '#web/agreements/rights.ts'
import { StateMark } from '#web/agreements/StateMark.tsx'
import { openCopy, openRenewal } from '#web/agreements/sheets/index.ts'
import { mayRenew } from '#web/agreements/standing.ts'
import { useAgreementWords } from '#web/agreements/words.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import styles from './Client.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

type Whose = { readonly id: string; readonly number: number; readonly name: string }

/** What is agreed with them: what holds, until when, what comes after it; `R` renews the one that ends first. */
export function AgreementsTile({ client }: { readonly client: Whose }) {
  const say = useText()
  const navigate = useNavigate()
  const may = useMayWrite()
  const answer = useAnswer('agreements.list', { query: { clientId: client.id, show: 'all', limit: 100 } })
  const items = answer.data?.items ?? []
  const next = items.find(row => row.state === 'active' && row.endsOn !== null && mayRenew(row))
  const add = () => void navigate({ to: '/agreements/new', search: { client: client.id } })
  useCommands([
    {
      id: 'client.renew',
      name: () => (next ? say('renewNamed', { name: next.name }) : say('renew')),
      section: 'here',
      keys: 'r',
      icon: RefreshCw,
      enabled: () => may && next !== undefined,
      run: () => {
        if (next) openRenewal([next.id])
      },
    },
  ])
  return (
    <Tile
      name={say('agreements')}
      answer={answer}
      failed={say('agreementsFailed')}
      actions={
        may ? (
          <Button size="s" icon={<Plus size={16} strokeWidth={1.75} />} onClick={add}>
            {say('newAgreement')}
          </Button>
        ) : null
      }
    >
      {({ items }) => {
        const shown = items.filter(({ state }) => state !== 'ended' && state !== 'cancelled')
        const over = items.length - shown.length
        return (
          <>
            {shown.length === 0 ? (
              <>
                <p>{say('noAgreement')}</p>
                {may ? <Templates /> : null}
              </>
            ) : (
              <ul>
                {shown.toSorted(byStanding).map(row => (
                  <Line key={row.id} row={row} may={may} first={row === next} />
                ))}
              </ul>
            )}
            {over > 0 ? (
              <Link to="/agreements" search={{ show: 'ended', search: client.name }} className={styles.quiet}>
                {say('over', { count: over })}
              </Link>
            ) : null}
          </>
        )
      }}
    </Tile>
  )
}

const standing = ['active', 'suspended', 'planned', 'draft', 'ended', 'cancelled'] as const
const byStanding = (one: AgreementRow, other: AgreementRow) =>
  standing.indexOf(one.state) - standing.indexOf(other.state) ||
  (one.endsOn ?? '9').localeCompare(other.endsOn ?? '9')

function Line({
  row,
  may,
  first,
}: {
  readonly row: AgreementRow
  readonly may: boolean
  readonly first: boolean
}) {
  const say = useText()
  const words = useAgreementWords()
  return (
    <li className={styles.agreement}>
      <span className={styles.agreementName}>
        <Link to="/a/$agreement" params={{ agreement: String(row.number) }} search={{}} dir="auto">
          {row.name}
        </Link>
        <StateMark state={row.state} />
        {row.attention.length > 0 ? <Attention reasons={row.attention} hours={row.hours} /> : null}
      </span>
      {may ? (
        <span className={styles.buttons}>
          {mayRenew(row) ? (
            <Button
              size="s"
              icon={<RefreshCw size={16} strokeWidth={1.75} />}
              {...(first ? { keys: 'r' } : {})}
              aria-label={say('renewNamed', { name: row.name })}
              onClick={() => openRenewal([row.id])}
            >
              {say('renew')}
            </Button>
          ) : null}
          <Button
            size="s"
            look="quiet"
            icon={<CopyPlus size={16} strokeWidth={1.75} />}
            aria-label={say('copyNamed', { name: row.name })}
            onClick={() => openCopy(row.id)}
          >
            {say('copy')}
          </Button>
        </span>
      ) : null}
      <span className={styles.period}>
        <span className={styles.quiet}>
          {words.period(row)} · {words.remaining(row)}
          {row.openTickets > 0 ? (
            <>
              {' · '}
              <Link to="/q/$tab" params={{ tab: 'all' }} search={{ filter: `agreement:${row.number}` }}>
                {say('openUnder', { count: row.openTickets })}
              </Link>
            </>
          ) : null}
        </span>
        <PeriodBar {...row} today={words.today(row.zone)} />
      </span>
    </li>
  )
}

/** Where a first agreement may come from. */
function Templates() {
  const say = useText()
  const answer = useAnswer('agreements.list', { query: { template: 'true', show: 'all', limit: 8 } })
  if (!answer.data)
    return answer.error ? <ErrorState retry={() => void answer.refetch()} /> : <Waiting lines={2} />
  const { items } = answer.data
  if (items.length === 0) return <p className={styles.quiet}>{say('noTemplates')}</p>
  return (
    <>
      <p className={styles.quiet}>{say('copyFrom')}</p>
      <ul className={styles.plain}>
        {items.map(({ id, name }) => (
          <li key={id}>
            <Button size="s" icon={<CopyPlus size={16} strokeWidth={1.75} />} onClick={() => openCopy(id)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
