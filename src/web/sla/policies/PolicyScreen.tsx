import { useParams } from '@tanstack/react-router'
import type { PolicyDetail } from '#domain/sla/policy-shapes.ts'
import { useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { KeptName } from '#web/settings/KeptName.tsx'
import { IsAway, PutAway } from '#web/settings/PutAway.tsx'
import { Versions } from '#web/settings/publishing/Versions.tsx'
import { useHasRole } from '#web/settings/roles.ts'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { PolicyEditor } from './PolicyEditor.tsx'
import { useText } from './text.ts'

/** One policy: what is promised, in a grid, in words and in examples; what was published before. */
export function PolicyScreen() {
  const say = useText()
  const { id = '' } = useParams({ strict: false }) as { readonly id?: string }
  const answer = useAnswer('sla.policy', { params: { id } })
  const may = useHasRole('administrator', 'lead')
  const policy = answer.data
  const away = useAway(policy)
  if (!policy)
    return (
      <SettingsPage section="policies" wide>
        {answer.error ? (
          <ErrorState
            title={answer.error.status === 404 ? answer.error.title : say('failed')}
            retry={() => void answer.refetch()}
          />
        ) : (
          <Waiting lines={8} height="2.5rem" />
        )}
      </SettingsPage>
    )
  const mayNow = may && !policy.archived
  return (
    <SettingsPage
      section="policies"
      wide
      item={policy.name}
      text={[
        say('version', { version: policy.current.version }),
        policy.openClocks === 0 ? say('noOpenClocks') : say('openClocks', { count: policy.openClocks }),
        ...(policy.isDefault ? [say('isDefault')] : []),
      ].join(' · ')}
      actions={mayNow && !policy.isDefault ? <Standing policy={policy} /> : null}
    >
      {policy.archived ? <IsAway {...away} may={may} /> : null}
      {may ? null : <Banner>{say('notAllowed')}</Banner>}
      <PolicyEditor
        key={policy.id}
        policy={policy}
        may={mayNow}
        name={<PolicyName policy={policy} may={mayNow} />}
      />
      <Versions versions={policy.versions} counting={policy.current.version} />
    </SettingsPage>
  )
}

function PolicyName({ policy, may }: { readonly policy: PolicyDetail; readonly may: boolean }) {
  const say = useText()
  return (
    <KeptName
      label={say('name')}
      thing={policy}
      disabled={!may}
      send={(name, base) => call('sla.rename', { params: { id: policy.id }, body: { name, base } })}
      touches={['sla.policy', 'sla.policies']}
      told={name => say('renamed', { name })}
    />
  )
}

/** Becoming the default, and being put away. */
function Standing({ policy }: { readonly policy: PolicyDetail }) {
  const say = useText()
  const away = useAway(policy)
  const change = useChange()
  const before = useAnswer('sla.default')
  const { id, name } = policy
  const makeDefault = (policyId: string | null, undoTo?: string | null): void =>
    void change({
      send: () => call('sla.setDefault', { body: { policyId } }),
      touches: ['sla.policy', 'sla.policies', 'sla.default'],
      told: () =>
        undoTo === undefined ? null : { text: say('defaultNow', { name }), undo: () => makeDefault(undoTo) },
    })
  return (
    <>
      <Button onClick={() => makeDefault(id, before.data?.policyId ?? null)}>{say('makeDefault')}</Button>
      <PutAway {...away} />
    </>
  )
}

function useAway(policy: PolicyDetail | undefined) {
  const say = useText()
  const { id, name } = policy ?? { id: '', name: '' }
  return {
    words: {
      archive: say('archive'),
      title: say('archiveTitle', { name }),
      text: say('archiveText'),
      archived: say('archivedNow', { name }),
      isArchived: say('isArchived'),
      restore: say('restore'),
      restored: say('restoredNow', { name }),
    },
    archive: () => call('sla.archive', { params: { id } }),
    restore: () => call('sla.restore', { params: { id } }),
    touches: ['sla.policy', 'sla.policies'] as const,
  }
}
