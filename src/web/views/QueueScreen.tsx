import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { ListFilter } from 'lucide-react'
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { type Command, useCommands } from '#web/platform/keyboard/commands.ts'
import { useNarrow } from '#web/platform/width.ts'
import { useWhere } from '#web/shell/where.ts'
import { leaveTrail } from '#web/tickets/trail.ts'
import { goHome } from '#web/ui/focus.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { FilterField } from './FilterField.tsx'
import { visit } from './list-state.ts'
import { QueueList } from './QueueList.tsx'
import styles from './QueueScreen.module.css'
import { tabOf, tabs, useQueue } from './queue-data.ts'
import { useText } from './text.ts'
import { UpcomingLine } from './UpcomingLine.tsx'

/** The home screen: what must be done next, before which promise breaks. */
export function QueueScreen() {
  const say = useText()
  const navigate = useNavigate()
  const router = useRouter()
  const tab = tabOf(useParams({ strict: false }).tab)
  const asked = useSearch({ strict: false }).filter
  const [typed, setTyped] = useState(typeof asked === 'string' ? asked : '')
  const filter = useDeferredValue(typed.trim())
  const field = useRef<HTMLInputElement>(null)
  const narrow = useNarrow()
  const [filtering, setFiltering] = useState(false)
  const queue = useQueue(tab, filter)
  const name = say(`tab_${tab}`)
  useWhere([{ name: say('title'), to: '/q/my' }, { name }])

  useEffect(() => visit(tab, filter), [tab, filter])
  // The address always says what is shown, so that it can be pasted to a colleague; typing makes no history. Whoever is
  // on the way to another screen stands here until that has come, and must not be called back.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (router.latestLocation.pathname !== `/q/${tab}`) return
      void navigate({ to: '/q/$tab', params: { tab }, search: filter ? { filter } : {}, replace: true })
    }, 300)
    return () => clearTimeout(timer)
  }, [navigate, router, tab, filter])
  useEffect(() => {
    if (queue.rows) leaveTrail({ name, href: `/q/${tab}`, numbers: queue.rows.map(({ number }) => number) })
  }, [queue.rows, name, tab])

  const toList = useCallback(() => {
    field.current?.blur()
    goHome()
  }, [])
  const show = (to: (typeof tabs)[number]) =>
    void navigate({ to: '/q/$tab', params: { tab: to }, search: filter ? { filter } : {} })
  useCommands([
    {
      id: 'queue.filter',
      name: () => say('cmd_filter'),
      section: 'list',
      keys: '/',
      run: () => field.current?.focus(),
    },
    {
      id: 'queue.filterToo',
      name: () => say('cmd_filter'),
      section: 'list',
      keys: 'f',
      hidden: true,
      run: () => field.current?.focus(),
    },
    ...tabs.map(
      (one): Command => ({
        id: `queue.${one}`,
        name: () => say('cmd_tab', { list: say(`tab_${one}`) }),
        section: 'go',
        keys: null,
        run: () => show(one),
      }),
    ),
  ])
  const filterField = <FilterField value={typed} onChange={setTyped} onLeave={toList} field={field} />
  return (
    <div className={styles.screen}>
      <h1 className="unseen">{name}</h1>
      <Tabs
        name={say('tabs')}
        tabs={tabs.map(id => ({ id, name: say(`tab_${id}`), count: queue.counts?.[id] }))}
        chosen={tab}
        onChoose={show}
        trailing={
          <div className={styles.trailing}>
            {narrow ? (
              <IconButton
                name={say('filterThis')}
                icon={<ListFilter size={20} strokeWidth={1.75} />}
                pressed={filtering || typed !== ''}
                onClick={() => setFiltering(!filtering)}
              />
            ) : (
              filterField
            )}
          </div>
        }
      >
        {narrow && (filtering || typed !== '') ? <div className={styles.filter}>{filterField}</div> : null}
        <UpcomingLine tab={tab} filter={filter} />
        <QueueList
          key={tab}
          tab={tab}
          filter={filter}
          queue={queue}
          name={say('grid', { list: name })}
          onClearFilter={() => setTyped('')}
        />
      </Tabs>
    </div>
  )
}
