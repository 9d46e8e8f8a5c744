import { roleNames } from '#locales/en/roles.ts'
import type { Reply } from '#web/platform/client.ts'
import { defineText } from '#web/platform/text/define.ts'
import { useText } from '../text.ts'
import { DoorForm } from './DoorForm.tsx'
import styles from './SampleLogins.module.css'

const roles = defineText('roles', roleNames)

/** The sample company's people, once: who they are and how to sign in as them. */
export function SampleLogins({
  logins,
  onDone,
}: {
  readonly logins: Reply<'people.setUp'>['sampleLogins']
  readonly onDone: () => void
}) {
  const say = useText()
  const sayRole = roles.useText()
  return (
    <DoorForm
      wide
      title={say('sampleLogins')}
      text={say('sampleLoginsText')}
      action={say('finish')}
      busy={false}
      onSubmit={onDone}
    >
      <dl className={styles.logins}>
        {logins.map(({ role, email, password }) => (
          <div key={email} className={styles.login}>
            <dt>{role === 'client_contact' ? say('sampleContact') : sayRole(`role.${role}`)}</dt>
            <dd className={styles.email}>{email}</dd>
            <dd>
              <code>{password}</code>
            </dd>
          </div>
        ))}
      </dl>
    </DoorForm>
  )
}
