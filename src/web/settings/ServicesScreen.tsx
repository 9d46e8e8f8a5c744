import { Package, Plus } from 'lucide-react'
import { useState } from 'react'
import { type Language, languages } from '#domain/actor.ts'
import type { Service } from '#domain/catalogue/shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { languageChoices } from '#web/people/door/places.ts'
import { refresh, useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { useFormat } from '#web/platform/reader.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { toast } from '#web/ui/toasts.ts'
import { useHasRole } from './roles.ts'
import styles from './Settings.module.css'
import { SettingsPage } from './SettingsPage.tsx'
import { useText } from './text.ts'

/** What can be asked for, in groups, with the languages each name is still missing in. */
export function ServicesScreen() {
  const say = useText()
  const { list } = useFormat()
  const services = useAnswer('catalogue.list', { query: {} })
  const [editing, setEditing] = useState<Service | 'new' | null>(null)
  const may = useHasRole('administrator', 'lead', 'account_manager')
  const change = useChange()
  const items = services.data?.items ?? []
  const groups = [...new Set(items.map(({ group }) => group))]
  const putAway = (service: Service, archived: boolean): void =>
    void change({
      send: () =>
        call('catalogue.change', { params: { id: service.id }, body: { base: service.version, archived } }),
      touches: ['catalogue.list'],
      told: changed => ({
        text: say('serviceSaved', { name: service.name }),
        ...(archived ? { undo: () => putAway(changed, false) } : {}),
      }),
    })
  return (
    <SettingsPage
      section="services"
      actions={
        may ? (
          <Button
            look="primary"
            icon={<Plus size={16} strokeWidth={1.75} />}
            onClick={() => setEditing('new')}
          >
            {say('newService')}
          </Button>
        ) : null
      }
    >
      {services.isPending ? (
        <Waiting lines={5} height="2.5rem" />
      ) : services.error && items.length === 0 ? (
        <ErrorState title={say('loadFailed')} retry={() => void services.refetch()} />
      ) : items.length === 0 ? (
        <EmptyState title={say('noServices')}>{say('noServicesText')}</EmptyState>
      ) : (
        groups.map(group => (
          <section key={group} className={styles.form}>
            <h2 className={styles.quiet}>{group || say('otherServices')}</h2>
            <ul className={styles.list}>
              {items
                .filter(item => item.group === group)
                .map(item => {
                  const gaps = languages.filter(language => !item.names[language])
                  return (
                    <li key={item.id} className={styles.line}>
                      <Package size={16} strokeWidth={1.75} aria-hidden="true" />
                      <div className={styles.main}>
                        <span>{item.name}</span>
                        <span className={styles.quiet}>
                          {[
                            item.team?.name,
                            gaps.length > 0 ? say('missingIn', { languages: list(gaps.map(nameOf)) }) : null,
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </span>
                      </div>
                      {may ? (
                        <span className={styles.lineEnd}>
                          <Button size="s" onClick={() => setEditing(item)}>
                            {say('change')}
                          </Button>
                          <Button size="s" look="quiet" onClick={() => putAway(item, true)}>
                            {say('putAway')}
                          </Button>
                        </span>
                      ) : null}
                    </li>
                  )
                })}
            </ul>
          </section>
        ))
      )}
      {editing ? (
        <ServiceForm service={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </SettingsPage>
  )
}

const nameOf = (language: Language): string =>
  languageChoices.find(({ id }) => id === language)?.name ?? language

function ServiceForm({
  service,
  onClose,
}: {
  readonly service: Service | null
  readonly onClose: () => void
}) {
  const say = useText()
  const teams = useAnswer('people.teams', { query: {} })
  const [names, setNames] = useState<Readonly<Record<string, string>>>(service?.names ?? {})
  const [group, setGroup] = useState(service?.group ?? '')
  const [teamId, setTeamId] = useState(service?.team?.id ?? null)
  const { busy, problem, send } = useSending()
  const save = async () => {
    const written = Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim() !== ''))
    const body = { names: { en: '', ...written }, group, teamId }
    const saved = await send(() =>
      service
        ? call('catalogue.change', { params: { id: service.id }, body: { base: service.version, ...body } })
        : call('catalogue.add', { body }),
    )
    if (!saved) return
    toast({ text: say('serviceSaved', { name: saved.name }) })
    void refresh('catalogue.list')
    onClose()
  }
  return (
    <Dialog
      open
      size="s"
      onClose={onClose}
      title={service ? service.name : say('newService')}
      actions={
        <Button look="primary" busy={busy} onClick={() => void save()}>
          {say('save')}
        </Button>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        {problem && problem.fields.length === 0 ? (
          <Banner tone="problem" live>
            {problem.title}
          </Banner>
        ) : null}
        {languages.map((language, place) => (
          <TextField
            key={language}
            name={nameOf(language)}
            value={names[language] ?? ''}
            onChange={text => setNames({ ...names, [language]: text })}
            error={problem?.fields.find(({ path }) => path === `names.${language}`)?.message}
            autoFocus={place === 0}
          />
        ))}
        <TextField
          name={say('serviceGroup')}
          hint={say('serviceGroupHint')}
          value={group}
          onChange={setGroup}
        />
        <Select
          name={say('serviceTeam')}
          clearable
          placeholder={say('noTeam')}
          choices={(teams.data?.items ?? []).map(({ id, name }) => ({ id, name }))}
          value={teamId}
          onChange={setTeamId}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
