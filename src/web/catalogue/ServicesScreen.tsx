import { useNavigate, useSearch } from '@tanstack/react-router'
import { Eye, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Service } from '#domain/catalogue/shapes.ts'
import { useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { useHasRole } from '#web/settings/roles.ts'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { announce } from '#web/ui/announcing.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import styles from './Catalogue.module.css'
import { examples } from './examples.ts'
import { Preview } from './Preview.tsx'
import { ServiceRow, type Use } from './ServiceRow.tsx'
import { useText } from './text.ts'
import { useArranging } from './useArranging.ts'

const columns = ['service', 'form', 'begins', 'agreements', 'tickets'] as const

/** What can be asked for, by group: what each one is in every language, what it asks, where it is agreed. */
export function ServicesScreen() {
  const say = useText()
  const navigate = useNavigate()
  const { state } = useSearch({ strict: false }) as { readonly state?: 'away' }
  const services = useAnswer('catalogue.list', { query: { archived: 'true' } })
  const use = useAnswer('views.catalogue', undefined, { staleTime: 60_000 })
  const types = useAnswer('tickets.vocabulary', undefined, { staleTime: 5 * 60_000 }).data?.types ?? []
  const may = useHasRole('administrator', 'lead', 'account_manager')
  const change = useChange()
  const [previewing, setPreviewing] = useState(false)
  const all = services.data?.items ?? []
  const offered = all.filter(({ archived }) => !archived)
  const shown = state === 'away' ? all.filter(({ archived }) => archived) : offered
  const usedBy = ({ id }: Service): Use | null => {
    if (!use.data) return null
    const own = use.data.items.find(({ serviceId }) => serviceId === id)
    return { named: own?.agreements ?? 0, everywhere: use.data.everywhere, tickets: own?.tickets ?? 0 }
  }
  const add = () => void navigate({ to: '/settings/services/$service', params: { service: 'new' } })
  useCommands([
    {
      id: 'services.new',
      name: () => say('newService'),
      section: 'here',
      keys: null,
      icon: Plus,
      enabled: () => may,
      run: add,
    },
    {
      id: 'services.preview',
      name: () => say('preview'),
      section: 'here',
      keys: null,
      icon: Eye,
      run: () => setPreviewing(true),
    },
  ])

  const arranging = useArranging(shown, (ids, service, place) => {
    void change({
      send: () => call('catalogue.order', { body: { ids: [...ids] } }),
      touches: ['catalogue.list'],
      done: () => announce(say('placed', { name: service.name, place })),
    })
  })
  const putAway = (service: Service, archived: boolean): void =>
    void change({
      send: () =>
        call('catalogue.change', { params: { id: service.id }, body: { base: service.version, archived } }),
      touches: ['catalogue.list'],
      told: changed => ({
        text: say(archived ? 'putAwayDone' : 'broughtBack', { name: service.name }),
        ...(archived ? { undo: () => putAway(changed, false) } : {}),
      }),
    })
  const duplicate = (service: Service) =>
    void change({
      send: () => call('catalogue.duplicate', { params: { id: service.id } }),
      touches: ['catalogue.list'],
      told: ({ name }) => ({ text: say('added', { name }) }),
    })
  const addExamples = () =>
    void change({
      send: async () => {
        for (const body of examples) await call('catalogue.add', { body })
      },
      touches: ['catalogue.list'],
      told: () => ({ text: say('examplesAdded') }),
    })

  return (
    <SettingsPage
      section="services"
      wide
      text={say('noneText')}
      actions={
        <>
          <Button icon={<Eye size={16} strokeWidth={1.75} />} onClick={() => setPreviewing(true)}>
            {say('preview')}
          </Button>
          {may ? (
            <Button look="primary" icon={<Plus size={16} strokeWidth={1.75} />} onClick={add}>
              {say('newService')}
            </Button>
          ) : null}
        </>
      }
    >
      {all.some(({ archived }) => archived) ? (
        <Tabs
          name={say('offered')}
          tabs={[
            { id: 'offered', name: say('offered'), count: offered.length },
            { id: 'away', name: say('away'), count: all.length - offered.length },
          ]}
          chosen={state ?? 'offered'}
          onChoose={chosen =>
            void navigate({ to: '/settings/services', search: chosen === 'away' ? { state: 'away' } : {} })
          }
        />
      ) : null}
      {services.isPending ? (
        <Waiting lines={6} height="3rem" />
      ) : services.error && all.length === 0 ? (
        <ErrorState title={say('loadFailed')} retry={() => void services.refetch()} />
      ) : shown.length === 0 ? (
        <EmptyState
          title={say(state === 'away' ? 'noneAway' : 'none')}
          actions={
            may && state !== 'away' ? <Button onClick={addExamples}>{say('addExamples')}</Button> : null
          }
        >
          {state === 'away' ? null : say('noneText')}
        </EmptyState>
      ) : (
        <table className={styles.table}>
          <caption className="unseen">{say('offered')}</caption>
          <thead>
            <tr className={styles.heads}>
              <td />
              {columns.map(column => (
                <th key={column} scope="col" className={column === 'form' ? styles.form : undefined}>
                  {say(`column_${column}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          {arranging.groups.map(group => (
            <tbody key={group}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={columns.length + 2} dir="auto">
                  {group || say('otherGroup')}
                </th>
              </tr>
              {shown
                .filter(service => service.group === group)
                .map(service => (
                  <ServiceRow
                    key={service.id}
                    service={service}
                    typeName={types.find(({ id }) => id === service.typeId)?.name ?? null}
                    use={usedBy(service)}
                    may={may}
                    arranging={arranging}
                    onDuplicate={() => duplicate(service)}
                    onPutAway={away => putAway(service, away)}
                  />
                ))}
            </tbody>
          ))}
        </table>
      )}
      {previewing ? <Preview onClose={() => setPreviewing(false)} /> : null}
    </SettingsPage>
  )
}
