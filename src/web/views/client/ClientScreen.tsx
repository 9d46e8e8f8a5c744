import { useParams } from '@tanstack/react-router'
import { Archive, Ellipsis } from 'lucide-react'
import styles from '#web/clients/Clients.module.css'
import { Contacts } from '#web/clients/Contacts.tsx'
import { Facts } from '#web/clients/Facts.tsx'
import { Sites } from '#web/clients/Sites.tsx'
import { TheirHours } from '#web/clients/TheirHours.tsx'
import { useText } from '#web/clients/text.ts'
import { useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { useMe } from '#web/platform/session.ts'
import { useWhere } from '#web/shell/where.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { Activity } from './Activity.tsx'
import { AgreementsTile } from './AgreementsTile.tsx'
import { AskableTile } from './AskableTile.tsx'
import page from './Client.module.css'
import { HoursTile } from './HoursTile.tsx'
import { Notes } from './Notes.tsx'
import { OpenTickets } from './OpenTickets.tsx'
import { PromisesTile } from './PromisesTile.tsx'
import { ReachThem } from './ReachThem.tsx'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Everything about one client on one screen. */
export function ClientScreen() {
  const say = useText()
  const { client: asked = '' } = useParams({ strict: false }) as { readonly client?: string }
  const answer = useAnswer('clients.get', { params: { id: asked } })
  const client = answer.data
  useWhere([{ name: say('clients'), to: '/clients' }, ...(client ? [{ name: client.name }] : [])])
  const change = useChange()
  const mayPutAway = ['administrator', 'lead', 'account_manager'].includes(useMe()?.role ?? '')

  if (answer.error && !client)
    return (
      <ErrorState
        title={answer.error.status === 404 ? answer.error.title : say('pageFailed')}
        retry={() => void answer.refetch()}
      />
    )
  if (!client) return <Waiting lines={6} height="4rem" />
  const turn = (name: 'clients.archive' | 'clients.restore') =>
    void change({
      send: () => call(name, { params: { id: client.id } }),
      touches: ['clients.get', 'clients.list'],
      told: () =>
        name === 'clients.archive'
          ? { text: say('archivedNow', { name: client.name }), undo: () => turn('clients.restore') }
          : null,
    })

  return (
    <div className={page.screen}>
      <div className={styles.head}>
        <div className={styles.title}>
          <h1 dir="auto">{client.name}</h1>
          <span className={styles.quiet}>
            {say('numbered', { number: client.number })}
            {client.formerNames.length > 0
              ? ` · ${say('formerly', { names: client.formerNames.join(', ') })}`
              : ''}
            {client.sample ? ` · ${say('sample')}` : ''}
          </span>
          <div className={page.facts}>
            <TheirHours zone={client.zone} calendarId={client.calendarId} />
            <span>
              {client.accountManager
                ? say('managedBy', { name: client.accountManager.name })
                : say('noManager')}
            </span>
          </div>
        </div>
        <div className={page.reach}>
          <ReachThem contacts={client.contacts} />
          {mayPutAway && !client.archivedAt ? (
            <Menu
              name={say('actionsOf', { name: client.name })}
              align="end"
              sections={[
                {
                  items: [
                    {
                      id: 'archive',
                      name: say('archive'),
                      icon: <Archive {...icon} />,
                      run: () => turn('clients.archive'),
                    },
                  ],
                },
              ]}
              trigger={props => (
                <IconButton
                  {...props}
                  name={say('actionsOf', { name: client.name })}
                  icon={<Ellipsis {...icon} />}
                />
              )}
            />
          ) : null}
        </div>
      </div>
      {client.archivedAt ? (
        <Banner
          tone="warning"
          actions={
            mayPutAway ? (
              <Button size="s" onClick={() => turn('clients.restore')}>
                {say('restore')}
              </Button>
            ) : null
          }
        >
          {say('isArchived')}
        </Banner>
      ) : null}
      <div className={page.columns}>
        <div className={page.column}>
          <AgreementsTile client={client} />
          <OpenTickets client={client} />
          <Activity clientId={client.id} />
        </div>
        <div className={page.column}>
          <PromisesTile clientId={client.id} />
          <HoursTile client={client} />
          <AskableTile clientId={client.id} />
          <Notes client={client} />
          <Contacts client={client} />
          <Sites client={client} />
          <Facts client={client} />
        </div>
      </div>
    </div>
  )
}
