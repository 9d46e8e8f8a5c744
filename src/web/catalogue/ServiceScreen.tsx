import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Service } from '#domain/catalogue/shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { refresh, useAnswer } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { useHasRole } from '#web/settings/roles.ts'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { toast } from '#web/ui/toasts.ts'
import styles from './Catalogue.module.css'
import { bodyOf, type Draft, draftOf, emptyDraft } from './draft.ts'
import { FormEditor } from './form/FormEditor.tsx'
import { ServiceFacts, ServiceWords } from './ServiceFields.tsx'
import { useText } from './text.ts'
import { WhereAgreed } from './WhereAgreed.tsx'

/** One service: what it is called and is in five languages, where its tickets begin, what it asks. */
export function ServiceScreen() {
  const say = useText()
  const { service: asked = '' } = useParams({ strict: false }) as { readonly service?: string }
  const services = useAnswer('catalogue.list', { query: { archived: 'true' } })
  const service = services.data?.items.find(({ id }) => id === asked)
  if (asked === 'new') return <Editor key="new" service={null} />
  if (!service)
    return (
      <SettingsPage section="services">
        {services.data ? (
          <ErrorState title={say('notThere')} />
        ) : services.error ? (
          <ErrorState title={say('loadFailed')} retry={() => void services.refetch()} />
        ) : (
          <Waiting lines={8} height="2.5rem" />
        )}
      </SettingsPage>
    )
  return <Editor key={service.id} service={service} />
}

function Editor({ service }: { readonly service: Service | null }) {
  const say = useText()
  const navigate = useNavigate()
  const may = useHasRole('administrator', 'lead', 'account_manager')
  const [draft, setDraft] = useState<Draft | null>(service ? null : emptyDraft)
  const { busy, problem, send } = useSending()
  const shown = draft ?? (service ? draftOf(service) : emptyDraft)
  const errorOf = (path: string) => problem?.fields.find(field => field.path === path)?.message
  const fill = (change: Partial<Draft>) => setDraft({ ...shown, ...change })
  const save = async () => {
    if (!may || busy || draft === null) return
    const body = bodyOf(draft)
    const saved = await send(() =>
      service
        ? call('catalogue.change', { params: { id: service.id }, body: { base: service.version, ...body } })
        : call('catalogue.add', { body }),
    )
    if (!saved) return
    toast({ text: say('saved', { name: saved.name }) })
    await refresh('catalogue.list')
    setDraft(null)
    if (!service)
      await navigate({ to: '/settings/services/$service', params: { service: saved.id }, replace: true })
  }
  useCommands([
    {
      id: 'services.save',
      name: () => say('save'),
      section: 'here',
      keys: 'mod+enter',
      inFields: true,
      enabled: () => draft !== null,
      run: () => void save(),
    },
  ])
  return (
    <SettingsPage section="services" wide item={service?.name ?? say('newService')}>
      {problem && problem.fields.length === 0 ? (
        <Banner tone="problem" live>
          {problem.title}
        </Banner>
      ) : null}
      <fieldset className={styles.columns} disabled={!may}>
        <div className={styles.stack}>
          <ServiceWords draft={shown} fill={fill} errorOf={errorOf} />
          <FormEditor draft={shown} fill={fill} errorOf={errorOf} />
        </div>
        <div className={styles.stack}>
          <ServiceFacts draft={shown} fill={fill} errorOf={errorOf} />
          {service ? <WhereAgreed serviceId={service.id} /> : null}
        </div>
      </fieldset>
      {may && draft !== null ? (
        <div className={styles.bar}>
          <span>{say('unsaved')}</span>
          <Button
            look="quiet"
            onClick={() =>
              service ? setDraft(null) : void navigate({ to: '/settings/services', search: {} })
            }
          >
            {say('discard')}
          </Button>
          <Button look="primary" keys="mod+enter" busy={busy} onClick={() => void save()}>
            {say('save')}
          </Button>
        </div>
      ) : null}
    </SettingsPage>
  )
}
