import { useNavigate } from '@tanstack/react-router'
import { BellRing, ChartGantt, Columns3, FilePlus2, Hourglass, Inbox, List, Plus, Search } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { type Command, useCommands } from '#web/platform/keyboard/commands.ts'
import { useNarrow } from '#web/platform/width.ts'
import { useWhere } from '#web/shell/where.ts'
import { Button } from '#web/ui/Button.tsx'
import { goHome } from '#web/ui/focus.ts'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useMayWrite } from '../rights.ts'
import { openBulkCreate, TakeBack } from '../sheets/index.ts'
import { useText } from '../text.ts'
import { AgreementList } from './AgreementList.tsx'
import styles from './List.module.css'
import { useAgreements } from './list-data.ts'
import { type Layout, type Looking, layouts, type Show, shows, useLooking } from './looking.ts'

const Board = lazy(() => import('./Board.tsx').then(file => ({ default: file.Board })))
const Timeline = lazy(() => import('./Timeline.tsx').then(file => ({ default: file.Timeline })))

const layoutIcons = { list: List, board: Columns3, timeline: ChartGantt } as const
const layoutKeys = { list: 'alt+1', board: 'alt+3', timeline: 'alt+6' } as const satisfies Record<
  Layout,
  string
>
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What has been promised to whom, until when; so that none lapses by accident. */
export function AgreementsScreen() {
  const say = useText()
  const navigate = useNavigate()
  const narrow = useNarrow()
  const field = useRef<HTMLInputElement>(null)
  const looking = useLooking()
  const { show: chosen, layout, search, manager, look } = looking
  const show: Show = chosen ?? 'attention'
  const asked = {
    ...(search ? { search } : {}),
    ...(manager ? { managerId: manager } : {}),
  }
  const list = useAgreements({ show, ...asked })
  useWhere([{ name: say('agreements') }])
  // Nothing needs attention: what serves is what one came for.
  const calm = chosen === null && list.counts?.attention === 0
  useEffect(() => {
    if (calm) look({ show: list.counts?.active === 0 ? 'all' : 'active' })
  })
  useCommands([
    {
      id: 'agreements.filter',
      name: () => say('cmd_filter'),
      section: 'list',
      keys: '/',
      run: () => field.current?.focus(),
    },
    ...layouts.map(
      (one): Command => ({
        id: `agreements.layout.${one}`,
        name: () => say(`layout_${one}`),
        section: 'list',
        keys: layoutKeys[one],
        icon: layoutIcons[one],
        run: () => look({ layout: one }),
      }),
    ),
    ...shows.map(
      (one): Command => ({
        id: `agreements.show.${one}`,
        name: () => say('cmd_show', { list: say(`show_${one}`) }),
        section: 'go',
        keys: null,
        run: () => look({ show: one }),
      }),
    ),
  ])
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{say('agreements')}</h1>
        <Actions />
      </header>
      <div className={styles.tools}>
        <TextField
          ref={field}
          name={say('search')}
          unnamed
          type="search"
          placeholder={say('searchHint')}
          icon={<Search {...icon} />}
          value={search}
          onChange={text => look({ search: text })}
          onKeyDown={event => {
            if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'ArrowDown') return
            event.preventDefault()
            event.currentTarget.blur()
            goHome()
          }}
        />
        <Managers looking={looking} look={look} />
        {narrow ? null : (
          <fieldset aria-label={say('layout')} className={styles.layouts}>
            {layouts.map(one => {
              const Icon = layoutIcons[one]
              return (
                <IconButton
                  key={one}
                  name={say(`layout_${one}`)}
                  keys={layoutKeys[one]}
                  icon={<Icon {...icon} />}
                  pressed={layout === one}
                  onClick={() => look({ layout: one })}
                />
              )
            })}
          </fieldset>
        )}
      </div>
      <TakeBack />
      {layout === 'list' || narrow ? (
        <Tabs
          name={say('agreements')}
          tabs={shows.map(id => ({
            id,
            name: say(`show_${id}`),
            count: id === 'all' ? undefined : list.counts?.[id],
          }))}
          chosen={show}
          onChoose={id => look({ show: id })}
        >
          <AgreementList
            key={show}
            show={show}
            asked={asked}
            list={list}
            onClear={() => look({ search: '', manager: null })}
            onNew={() => void navigate({ to: '/agreements/new' })}
          />
        </Tabs>
      ) : (
        <Suspense fallback={<Waiting lines={8} height="2.5rem" />}>
          {layout === 'board' ? <Board asked={asked} /> : <Timeline asked={asked} />}
        </Suspense>
      )}
    </div>
  )
}

const elsewhere = [
  { name: 'outside', icon: Inbox, to: '/agreements/outside' },
  { name: 'hoursToApprove', icon: Hourglass, to: '/agreements/hours' },
  { name: 'notices', icon: BellRing, to: '/agreements/notices' },
] as const

function Actions() {
  const say = useText()
  const navigate = useNavigate()
  const may = useMayWrite()
  const narrow = useNarrow()
  return (
    <div className={styles.actions}>
      {elsewhere.map(({ name, icon: Icon, to }) =>
        narrow ? (
          <IconButton
            key={name}
            name={say(name)}
            icon={<Icon {...icon} />}
            onClick={() => void navigate({ to })}
          />
        ) : (
          <Button key={name} look="quiet" icon={<Icon {...icon} />} onClick={() => void navigate({ to })}>
            {say(name)}
          </Button>
        ),
      )}
      {may && !narrow ? <BulkCreate /> : null}
      {may ? (
        <Button
          look="primary"
          icon={<Plus {...icon} />}
          onClick={() => void navigate({ to: '/agreements/new' })}
        >
          {narrow ? <span className="unseen">{say('newAgreement')}</span> : say('newAgreement')}
        </Button>
      ) : null}
    </div>
  )
}

function BulkCreate() {
  const say = useText()
  return (
    <Button icon={<FilePlus2 {...icon} />} onClick={() => openBulkCreate()}>
      {say('bulkCreate')}
    </Button>
  )
}

function Managers({
  looking,
  look,
}: {
  readonly looking: Looking
  readonly look: (change: Partial<Looking>) => void
}) {
  const say = useText()
  const people = useAnswer('people.list', { query: { limit: 200 } }, { staleTime: 5 * 60_000 })
  const choices = (people.data?.items ?? [])
    .filter(
      ({ id, role }) =>
        role === 'administrator' || role === 'lead' || role === 'account_manager' || id === looking.manager,
    )
    .map(({ id, name }) => ({ id, name }))
  return (
    <Select
      name={say('manager')}
      unnamed
      clearable
      placeholder={say('everyManager')}
      choices={choices}
      value={looking.manager}
      onChange={id => look({ manager: id })}
    />
  )
}
