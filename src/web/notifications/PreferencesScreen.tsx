import type { NotificationKind, NotificationPreferences } from '#domain/notifications/shapes.ts'
import { edit, useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import settings from '#web/settings/Settings.module.css'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Switch } from '#web/ui/forms/Switch.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import styles from './Notifications.module.css'
import { useText } from './text.ts'

const groups = {
  needsYou: [
    'assigned',
    'client_replied',
    'mentioned',
    'outside',
    'hours_asked',
    'heads_up',
    'warned',
    'breached',
    'escalated',
  ],
  updates: ['mail_failed'],
} as const satisfies Readonly<Record<string, readonly NotificationKind[]>>

/** What one is told of in the app always; here is what comes by mail too, and when none does. */
export function PreferencesScreen() {
  const say = useText()
  const answer = useAnswer('notifications.preferences')
  return (
    <SettingsPage section="notifications" text={say('preferencesLead')}>
      {answer.data ? (
        <Chosen preferences={answer.data} />
      ) : answer.error ? (
        <ErrorState title={say('preferencesFailed')} retry={() => void answer.refetch()} />
      ) : (
        <Waiting lines={8} height="2rem" />
      )}
    </SettingsPage>
  )
}

function Chosen({ preferences }: { readonly preferences: NotificationPreferences }) {
  const say = useText()
  const change = useChange()
  const keep = (next: NotificationPreferences): void =>
    void change({
      show: () => edit('notifications.preferences', () => next),
      send: () => call('notifications.setPreferences', { body: next }),
      touches: ['notifications.preferences'],
    })
  const { mail, quiet } = preferences
  return (
    <>
      {(['needsYou', 'updates'] as const).map(group => (
        <section key={group} className={settings.card}>
          <h2>{say(group)}</h2>
          <table className={`${settings.table} ${styles.matrix}`}>
            <thead>
              <tr>
                <th scope="col">{say('kind')}</th>
                <th scope="col">{say('inApp')}</th>
                <th scope="col">{say('byMail')}</th>
              </tr>
            </thead>
            <tbody>
              {groups[group].map(kind => (
                <tr key={kind}>
                  <th scope="row">{say(`kind_${kind}`)}</th>
                  <td className={settings.quiet}>{say('always')}</td>
                  <td>
                    <Switch
                      name={`${say('byMail')}: ${say(`kind_${kind}`)}`}
                      unnamed
                      on={mail[kind]}
                      onChange={on => keep({ ...preferences, mail: { ...mail, [kind]: on } })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <section className={settings.card}>
        <h2>{say('quiet')}</h2>
        <p className={settings.quiet}>{say('quietText')}</p>
        <Switch
          name={say('quietOn')}
          on={quiet !== null}
          onChange={on => keep({ ...preferences, quiet: on ? { from: '20:00', to: '08:00' } : null })}
        />
        {quiet ? (
          <div className={settings.pair}>
            <TextField
              name={say('quietFrom')}
              type="time"
              value={quiet.from}
              onChange={from => from && keep({ ...preferences, quiet: { ...quiet, from } })}
            />
            <TextField
              name={say('quietTo')}
              type="time"
              value={quiet.to}
              onChange={to => to && keep({ ...preferences, quiet: { ...quiet, to } })}
            />
          </div>
        ) : null}
      </section>
    </>
  )
}
