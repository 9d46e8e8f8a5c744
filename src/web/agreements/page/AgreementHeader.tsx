import { Link, useNavigate } from '@tanstack/react-router'
import {
  CalendarClock,
  CalendarRange,
  CirclePause,
  CirclePlay,
  CircleStop,
  CircleX,
  CopyPlus,
  Ellipsis,
  FilePenLine,
  type LucideIcon,
  RefreshCw,
  Star,
  StarOff,
  Undo2,
} from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Agreement } from '#domain/agreements/shapes.ts'
import type { AgreementState } from '#domain/agreements/terms-shapes.ts'
import { TheirHours } from '#web/clients/TheirHours.tsx'
import { type Command, useCommands } from '#web/platform/keyboard/commands.ts'
import { Button } from '#web/ui/Button.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { Attention } from '../Attention.tsx'
import { PeriodBar } from '../PeriodBar.tsx'
import { StateMark } from '../StateMark.tsx'
import { openCopy, openRenewal } from '../sheets/index.ts'
import { mayRenew } from '../standing.ts'
import { useText as useAgreementText } from '../text.ts'
import { useAgreementWords } from '../words.ts'
import { Dates } from './Dates.tsx'
import { type MoveWord, Moving, moveWord } from './Moving.tsx'
import styles from './Page.module.css'
import { useKeep } from './page-data.ts'
import { useText } from './text.ts'

const Amending = lazy(() => import('../terms/Amending.tsx').then(file => ({ default: file.Amending })))

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
const moveIcons: Readonly<Record<MoveWord, LucideIcon>> = {
  plan: CalendarClock,
  withdraw: Undo2,
  activate: CirclePlay,
  suspend: CirclePause,
  resume: CirclePlay,
  end: CircleStop,
  cancel: CircleX,
}
type Open = { readonly kind: 'terms' | 'dates' } | { readonly kind: 'move'; readonly to: AgreementState }

/** Which agreement, where it stands, how long it has; and everything that can be done to it. */
export function AgreementHeader({
  agreement,
  may,
}: {
  readonly agreement: Agreement
  readonly may: boolean
}) {
  const say = useText()
  const sayAgreement = useAgreementText()
  const words = useAgreementWords()
  const navigate = useNavigate()
  const keep = useKeep(agreement)
  const [open, setOpen] = useState<Open | null>(null)
  const { id, name, client, state, template, renews, renewedBy } = agreement
  const over = state === 'ended' || state === 'cancelled'
  const renewable = may && mayRenew(agreement)
  const renew = () =>
    openRenewal([id], made => {
      const [only] = made
      if (made.length === 1 && only)
        void navigate({ to: '/a/$agreement', params: { agreement: String(only.number) } })
    })
  const moves = may ? agreement.moves : []
  const editName =
    agreement.versions.length === 0 ? say('editDraft') : agreement.draft ? say('goOnAmending') : say('amend')
  const star = () => keep({ template: !template }, { template })
  useCommands([
    {
      id: 'agreement.renew',
      name: () => sayAgreement('renew'),
      section: 'ticket',
      keys: 'r',
      icon: RefreshCw,
      enabled: () => renewable,
      run: renew,
    },
    {
      id: 'agreement.copy',
      name: () => sayAgreement('copy'),
      section: 'ticket',
      keys: null,
      icon: CopyPlus,
      enabled: () => may,
      run: () => openCopy(id),
    },
    {
      id: 'agreement.amend',
      name: () => editName,
      section: 'ticket',
      keys: null,
      icon: FilePenLine,
      enabled: () => may && !over,
      run: () => setOpen({ kind: 'terms' }),
    },
    {
      id: 'agreement.dates',
      name: () => say('changeDates'),
      section: 'ticket',
      keys: null,
      icon: CalendarRange,
      enabled: () => may && state !== 'cancelled',
      run: () => setOpen({ kind: 'dates' }),
    },
    ...moves.map(
      (to): Command => ({
        id: `agreement.move.${to}`,
        name: () => say(`move_${moveWord(state, to)}`),
        section: 'ticket',
        keys: null,
        run: () => setOpen({ kind: 'move', to }),
      }),
    ),
  ])
  const first = moves.find(to => to === 'planned' || to === 'active')
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1 dir="auto">
          {name}
          {template ? (
            <Star
              className={styles.star}
              size={18}
              strokeWidth={1.75}
              role="img"
              aria-label={sayAgreement('template')}
            />
          ) : null}
        </h1>
        <p className={styles.under}>
          <Link to="/c/$client" params={{ client: String(client.number) }} dir="auto">
            {client.name}
          </Link>
          <span>{sayAgreement('numbered', { number: agreement.number })}</span>
          {agreement.sample ? <span>{sayAgreement('sample')}</span> : null}
          {renews ? (
            <Link to="/a/$agreement" params={{ agreement: String(renews.number) }}>
              {say('renews', { number: renews.number })}
            </Link>
          ) : null}
          {renewedBy ? (
            <Link to="/a/$agreement" params={{ agreement: String(renewedBy.number) }}>
              {say('renewedBy', { number: renewedBy.number })}
            </Link>
          ) : null}
        </p>
        <div className={styles.under}>
          <TheirHours zone={client.zone} calendarId={agreement.countsOn?.id ?? null} />
        </div>
      </div>
      <div className={styles.standing}>
        <div className={styles.standingLine}>
          <StateMark state={state} />
          <strong>{words.remaining(agreement)}</strong>
          <Attention reasons={agreement.attention} hours={agreement.hours} />
        </div>
        <PeriodBar {...agreement} today={words.today(agreement.zone)} />
        <span className={styles.quiet}>
          {words.period(agreement)} · {agreement.zone.replaceAll('_', ' ')}
        </span>
        {renewedBy ? null : <span className={styles.quiet}>{words.next(agreement)}</span>}
      </div>
      <div className={styles.actions}>
        {first ? (
          <Button look={renewable ? 'plain' : 'primary'} onClick={() => setOpen({ kind: 'move', to: first })}>
            {say(`move_${moveWord(state, first)}`)}
          </Button>
        ) : null}
        {renewable ? (
          <Button look="primary" keys="r" icon={<RefreshCw {...icon} />} onClick={renew}>
            {sayAgreement('renew')}
          </Button>
        ) : null}
        {may && !over ? (
          <Button icon={<FilePenLine {...icon} />} onClick={() => setOpen({ kind: 'terms' })}>
            {editName}
          </Button>
        ) : null}
        {may ? (
          <Menu
            name={sayAgreement('actionsOf', { name })}
            align="end"
            sections={[
              {
                items: [
                  {
                    id: 'copy',
                    name: sayAgreement('copy'),
                    icon: <CopyPlus {...icon} />,
                    run: () => openCopy(id),
                  },
                  ...(state === 'cancelled'
                    ? []
                    : [
                        {
                          id: 'dates',
                          name: say('changeDates'),
                          icon: <CalendarRange {...icon} />,
                          run: () => setOpen({ kind: 'dates' }),
                        },
                      ]),
                  {
                    id: 'star',
                    name: template ? say('unstar') : say('star'),
                    icon: template ? <StarOff {...icon} /> : <Star {...icon} />,
                    run: star,
                  },
                ],
              },
              {
                items: moves
                  .filter(to => to !== first)
                  .map(to => {
                    const word = moveWord(state, to)
                    const Icon = moveIcons[word]
                    return {
                      id: to,
                      name: say(`move_${word}`),
                      icon: <Icon {...icon} />,
                      danger: to === 'ended' || to === 'cancelled',
                      run: () => setOpen({ kind: 'move', to }),
                    }
                  }),
              },
            ].filter(({ items }) => items.length > 0)}
            trigger={props => (
              <IconButton
                {...props}
                name={sayAgreement('actionsOf', { name })}
                icon={<Ellipsis {...icon} />}
              />
            )}
          />
        ) : null}
      </div>
      {open?.kind === 'move' ? (
        <Moving agreement={agreement} to={open.to} onClose={() => setOpen(null)} />
      ) : null}
      {open?.kind === 'dates' ? <Dates agreement={agreement} onClose={() => setOpen(null)} /> : null}
      <Suspense fallback={null}>
        {open?.kind === 'terms' ? <Amending agreement={agreement} onClose={() => setOpen(null)} /> : null}
      </Suspense>
    </header>
  )
}
