import { Link, useNavigate } from '@tanstack/react-router'
import { Building2, CopyPlus, Ellipsis, RefreshCw, Star } from 'lucide-react'
import { memo } from 'react'
import type { AgreementRow } from '#domain/agreements/shapes.ts'
import { GridCell } from '#web/ui/grid/VirtualGrid.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { Attention } from '../Attention.tsx'
import { Glance } from '../hours/Glance.tsx'
import { Kept } from '../Kept.tsx'
import { PeriodBar } from '../PeriodBar.tsx'
import { StateMark } from '../StateMark.tsx'
import { openCopy, openRenewal } from '../sheets/index.ts'
import { mayRenew } from '../standing.ts'
import { useText } from '../text.ts'
import { useAgreementWords } from '../words.ts'
import styles from './List.module.css'

const names = [
  'select',
  'agreement',
  'promised',
  'period',
  'hours',
  'kept',
  'value',
  'owner',
  'next',
  'actions',
] as const
export const columns = names.length

export function AgreementsHead() {
  const say = useText()
  return names.map((name, place) => (
    <GridCell key={name} column={place + 1} heading className={styles[name]}>
      <span className={name === 'select' || name === 'actions' ? 'unseen' : undefined}>
        {say(`column_${name}`)}
      </span>
    </GridCell>
  ))
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** One agreement as a line: with whom, what, until when, and what to do about it. */
export const AgreementCells = memo(function AgreementCells({
  row,
  selected,
  onSelect,
  may,
}: {
  readonly row: AgreementRow
  readonly selected: boolean
  readonly onSelect: (id: string) => void
  readonly may: boolean
}) {
  const say = useText()
  const words = useAgreementWords()
  return (
    <>
      <GridCell column={1} className={styles.select}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={say('selectRow', { name: row.name })}
          checked={selected}
          onChange={() => onSelect(row.id)}
        />
      </GridCell>
      <GridCell column={2} className={styles.agreement}>
        <Link
          className={styles.name}
          to="/a/$agreement"
          params={{ agreement: String(row.number) }}
          tabIndex={-1}
          dir="auto"
        >
          {row.template ? (
            <Star size={14} strokeWidth={1.75} role="img" aria-label={say('template')} />
          ) : null}
          {row.name}
        </Link>
        <span className={styles.second} dir="auto">
          {row.client.name} · {say('numbered', { number: row.number })}
          {row.sample ? ` · ${say('sample')}` : ''}
        </span>
      </GridCell>
      <GridCell column={3} className={styles.promised}>
        <span className={styles.line} dir="auto">
          {row.policy
            ? say('policyVersion', { name: row.policy.name, version: row.policy.version })
            : say('noPolicy')}
        </span>
        <span className={styles.second} dir="auto">
          {words.services(row.services)}
        </span>
      </GridCell>
      <GridCell column={4} className={styles.period}>
        <span className={styles.periodLine}>
          <StateMark state={row.state} />
          <span className={styles.second}>{words.period(row)}</span>
        </span>
        <span className={styles.barLine}>
          <PeriodBar {...row} today={words.today(row.zone)} />
          <span className={styles.left}>{words.remaining(row)}</span>
        </span>
      </GridCell>
      <GridCell column={5} className={styles.hours}>
        {row.hours ? (
          <Glance hours={row.hours} today={words.today(row.zone)} />
        ) : row.allowance ? (
          words.hours(row.allowance)
        ) : (
          <span className="faint">{words.hours(null)}</span>
        )}
      </GridCell>
      <GridCell column={6} className={styles.kept}>
        <Kept attainment={row.attainment} />
      </GridCell>
      <GridCell column={7} className={styles.value}>
        {row.price ? words.price(row.price) : <span className="faint">{words.price(null)}</span>}
      </GridCell>
      <GridCell column={8} className={styles.owner}>
        <span className={styles.line} dir="auto">
          {row.manager?.name ?? <span className="faint">{say('noManager')}</span>}
        </span>
      </GridCell>
      <GridCell column={9} className={styles.next}>
        <span className={styles.chips}>
          <Attention reasons={row.attention} hours={row.hours} />
        </span>
        <span className={styles.nextLine}>{words.next(row)}</span>
      </GridCell>
      <GridCell column={10} className={styles.actions}>
        <RowMenu row={row} may={may} />
      </GridCell>
    </>
  )
})

function RowMenu({ row, may }: { readonly row: AgreementRow; readonly may: boolean }) {
  const say = useText()
  const navigate = useNavigate()
  return (
    <Menu
      name={say('actionsOf', { name: row.name })}
      align="end"
      sections={[
        {
          items: [
            ...(may && mayRenew(row)
              ? [
                  {
                    id: 'renew',
                    name: say('renew'),
                    keys: 'r',
                    icon: <RefreshCw {...icon} />,
                    run: () => openRenewal([row.id]),
                  },
                ]
              : []),
            ...(may
              ? [{ id: 'copy', name: say('copy'), icon: <CopyPlus {...icon} />, run: () => openCopy(row.id) }]
              : []),
            {
              id: 'client',
              name: say('openClient'),
              icon: <Building2 {...icon} />,
              run: () => void navigate({ to: '/c/$client', params: { client: String(row.client.number) } }),
            },
          ],
        },
      ]}
      trigger={props => (
        <IconButton
          {...props}
          size="s"
          tabIndex={-1}
          name={say('actionsOf', { name: row.name })}
          icon={<Ellipsis {...icon} />}
        />
      )}
    />
  )
}
