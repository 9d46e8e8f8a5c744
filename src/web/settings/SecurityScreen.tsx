import type { SecurityChanges as Changes } from '#domain/people/sign-in-shapes.ts'
import { useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { useConfirming } from './Confirming.tsx'
import { KeptText } from './KeptText.tsx'
import { useHasRole } from './roles.ts'
import styles from './Settings.module.css'
import { SettingsPage } from './SettingsPage.tsx'
import { useText } from './text.ts'

export function SecurityScreen() {
  const say = useText()
  const may = useHasRole('administrator')
  const security = useAnswer('people.security', undefined, { enabled: may })
  const change = useChange()
  const { guard, dialog } = useConfirming()
  const now = security.data
  const keep = (next: Changes, back?: Changes): void =>
    void change({
      send: () => call('people.updateSecurity', { body: next }),
      touches: ['people.security'],
      refused: problem => guard(problem, () => keep(next, back)),
      told: () => ({ text: say('saved'), ...(back ? { undo: () => keep(back) } : {}) }),
    })
  return (
    <SettingsPage section="security">
      {now ? (
        <div className={styles.card}>
          <KeptText
            name={say('idleMinutes')}
            value={String(now.idleMinutes)}
            onKeep={text =>
              Number(text) > 0 && keep({ idleMinutes: Number(text) }, { idleMinutes: now.idleMinutes })
            }
          />
          <KeptText
            name={say('contactIdleMinutes')}
            value={String(now.contactIdleMinutes)}
            onKeep={text =>
              Number(text) > 0 &&
              keep({ contactIdleMinutes: Number(text) }, { contactIdleMinutes: now.contactIdleMinutes })
            }
          />
          <Select
            name={say('secondFactor')}
            choices={(['nobody', 'administrators', 'staff'] as const).map(id => ({
              id,
              name: say(`secondFactor_${id}`),
            }))}
            value={now.secondFactor}
            onChange={chosen => chosen && keep({ secondFactor: chosen }, { secondFactor: now.secondFactor })}
          />
        </div>
      ) : !may ? (
        <EmptyState title={say('onlyAdministrators')} />
      ) : security.error ? (
        <ErrorState title={say('loadFailed')} retry={() => void security.refetch()} />
      ) : (
        <Waiting lines={3} height="3rem" />
      )}
      {dialog}
    </SettingsPage>
  )
}
