import { Ellipsis, MapPin, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Client, ClientSite } from '#domain/clients/shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { refresh, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { useMe } from '#web/platform/session.ts'
import { FormDialog } from '#web/settings/FormDialog.tsx'
import { Button } from '#web/ui/Button.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { toast } from '#web/ui/toasts.ts'
import styles from './Clients.module.css'
import { useText } from './text.ts'

/** Locations and departments: what an agreement may cover a part of. */
export function Sites({ client }: { readonly client: Client }) {
  const say = useText()
  const change = useChange()
  const may = useMe()?.role !== 'observer'
  const [editing, setEditing] = useState<ClientSite | 'new' | null>(null)
  const turn = (site: ClientSite, archived: boolean): void =>
    void change({
      send: () =>
        call('clients.change_site', {
          params: { id: client.id, site: site.id },
          body: { base: site.version, archived },
        }),
      touches: ['clients.get'],
      told: after => {
        const now = after.sites.find(({ id }) => id === site.id)
        return archived && now
          ? { text: say('siteAway', { name: site.name }), undo: () => turn(now, false) }
          : null
      },
    })
  return (
    <section className={styles.tile} aria-label={say('sites')}>
      <div className={styles.tileHead}>
        <h2>{say('sites')}</h2>
        {may ? (
          <Button size="s" icon={<Plus size={16} strokeWidth={1.75} />} onClick={() => setEditing('new')}>
            {say('addSite')}
          </Button>
        ) : null}
      </div>
      {client.sites.length === 0 ? (
        <p className={styles.quiet}>{say('noSites')}</p>
      ) : (
        <ul className={styles.lines}>
          {client.sites.map(site => (
            <li key={site.id} className={styles.line} data-off={site.archived}>
              <MapPin size={16} strokeWidth={1.75} aria-hidden="true" />
              <div className={styles.main}>
                <span dir="auto">{site.name}</span>
                <span className={styles.quiet}>
                  {site.archived ? say('siteIsAway') : say('contactCount', { count: site.contacts })}
                </span>
              </div>
              {may ? (
                <Menu
                  name={say('siteMenu', { name: site.name })}
                  align="end"
                  sections={[
                    {
                      items: [
                        { id: 'rename', name: say('renameSite'), run: () => setEditing(site) },
                        {
                          id: 'away',
                          name: say(site.archived ? 'bringSiteBack' : 'putSiteAway'),
                          run: () => turn(site, !site.archived),
                        },
                      ],
                    },
                  ]}
                  trigger={props => (
                    <IconButton
                      {...props}
                      name={say('siteMenu', { name: site.name })}
                      icon={<Ellipsis size={16} strokeWidth={1.75} />}
                    />
                  )}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {editing ? (
        <SiteForm
          clientId={client.id}
          site={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </section>
  )
}

function SiteForm({
  clientId,
  site,
  onClose,
}: {
  readonly clientId: string
  readonly site: ClientSite | null
  readonly onClose: () => void
}) {
  const say = useText()
  const [name, setName] = useState(site?.name ?? '')
  const { busy, problem, send } = useSending()
  const save = async () => {
    const saved = await send(() =>
      site
        ? call('clients.change_site', {
            params: { id: clientId, site: site.id },
            body: { base: site.version, name },
          })
        : call('clients.add_site', { params: { id: clientId }, body: { name } }),
    )
    if (!saved) return
    toast({ text: say(site ? 'siteRenamed' : 'siteAdded', { name }) })
    void refresh('clients.get')
    onClose()
  }
  return (
    <FormDialog
      title={site ? site.name : say('addSite')}
      action={site ? say('save') : say('addSite')}
      busy={busy}
      problem={problem}
      fields={['name']}
      ready={name.trim() !== ''}
      untouched={name === (site?.name ?? '')}
      size="s"
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        name={say('siteName')}
        value={name}
        maxLength={120}
        error={fieldError(problem, 'name')}
        onChange={setName}
        autoFocus
      />
    </FormDialog>
  )
}
