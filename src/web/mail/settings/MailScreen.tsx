import { useAnswer } from '#web/platform/cache.ts'
import { useHasRole } from '#web/settings/roles.ts'
import settings from '#web/settings/Settings.module.css'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { useText } from '../text.ts'
import { Addresses } from './Addresses.tsx'
import { Intake } from './Intake.tsx'
import { Relay } from './Relay.tsx'

/** Which addresses are ours, how mail goes out, how it comes in. */
export function MailScreen() {
  const say = useText()
  const answer = useAnswer('mail.settings')
  const may = useHasRole('administrator')
  return (
    <SettingsPage section="mail">
      {answer.data ? (
        <>
          {may ? null : <Banner>{say('onlyAdministrators')}</Banner>}
          <fieldset disabled={!may} className={settings.form}>
            <Addresses intake={answer.data.intake} />
            <Relay relay={answer.data.relay} />
            <Intake listener={answer.data.listener} hook={answer.data.hook} may={may} />
          </fieldset>
        </>
      ) : answer.error ? (
        <ErrorState title={say('mailFailed')} retry={() => void answer.refetch()} />
      ) : (
        <Waiting lines={6} height="4rem" />
      )}
    </SettingsPage>
  )
}
