import { Link } from '@tanstack/react-router'
import { Plus, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import type { Reply } from '#web/platform/client.ts'
import { AwayList } from '#web/settings/PutAway.tsx'
import { useHasRole } from '#web/settings/roles.ts'
import settings from '#web/settings/Settings.module.css'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { NewPolicy } from './NewPolicy.tsx'
import { useText } from './text.ts'

/** All policies, which of them new tickets get, and how much hangs on each. */
export function PoliciesScreen() {
  const say = useText()
  const list = useAnswer('sla.policies', { query: { archived: 'true' } })
  const [adding, setAdding] = useState(false)
  const may = useHasRole('administrator', 'lead')
  const all = list.data?.items ?? []
  const items = all.filter(({ archived }) => !archived)
  const away = all.filter(({ archived }) => archived)
  return (
    <SettingsPage
      section="policies"
      wide
      text={say('lead')}
      actions={
        may ? (
          <Button look="primary" icon={<Plus size={16} strokeWidth={1.75} />} onClick={() => setAdding(true)}>
            {say('newPolicy')}
          </Button>
        ) : null
      }
    >
      {items.length > 0 && !items.some(({ isDefault }) => isDefault) ? (
        <Banner tone="warning">{say('noDefault')}</Banner>
      ) : null}
      {list.isPending ? (
        <Waiting lines={3} height="3rem" />
      ) : list.error && items.length === 0 ? (
        <ErrorState title={say('failed')} retry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        <EmptyState title={say('none')}>{say('noneText')}</EmptyState>
      ) : (
        <ul className={settings.list}>
          {items.map(policy => (
            <Row key={policy.id} policy={policy} />
          ))}
        </ul>
      )}
      {away.length > 0 ? (
        <AwayList name={say('putAwayCount', { count: away.length })}>
          {away.map(policy => (
            <Row key={policy.id} policy={policy} />
          ))}
        </AwayList>
      ) : null}
      {adding ? <NewPolicy onClose={() => setAdding(false)} /> : null}
    </SettingsPage>
  )
}

type Policy = Reply<'sla.policies'>['items'][number]

function Row({ policy }: { readonly policy: Policy }) {
  const say = useText()
  const { id, name, version, isDefault, openClocks } = policy
  return (
    <li className={settings.line} data-link="">
      <ShieldCheck size={16} strokeWidth={1.75} aria-hidden="true" />
      <div className={settings.main}>
        <Link className={settings.lineLink} to="/settings/policies/$id" params={{ id }} dir="auto">
          {name}
        </Link>
        <span className={settings.quiet}>{say('version', { version })}</span>
      </div>
      <span className={settings.lineEnd}>
        {isDefault ? <span className={settings.badge}>{say('isDefault')}</span> : null}
        <span className={settings.quiet}>
          {openClocks === 0 ? say('noOpenClocks') : say('openClocks', { count: openClocks })}
        </span>
      </span>
    </li>
  )
}
