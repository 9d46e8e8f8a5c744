import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Preferences } from '#domain/people/shapes.ts'
import type { Me } from '#domain/people/sign-in-shapes.ts'
import { languageChoices, regionChoices, zoneChoices } from '#web/people/door/places.ts'
import { useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { enter, prefer, useMe } from '#web/platform/session.ts'
import { Select } from '#web/ui/forms/Select.tsx'
import { Switch } from '#web/ui/forms/Switch.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { KeptText } from '../KeptText.tsx'
import styles from '../Settings.module.css'
import { SettingsPage } from '../SettingsPage.tsx'
import { useText } from '../text.ts'
import { ChangePassword } from './ChangePassword.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { Sessions } from './Sessions.tsx'

/** Who one is, how the desk looks and works for one, and the keys to one's account. */
export function ProfileScreen() {
  const me = useMe()
  return (
    <SettingsPage section="profile">
      {me ? (
        <>
          <Facts me={me} />
          <Looks preferences={me.preferences} />
          <ChangePassword me={me} />
          <SecondFactor me={me} />
          <Sessions />
        </>
      ) : (
        <Waiting lines={6} height="3rem" />
      )}
    </SettingsPage>
  )
}

type OwnFacts = Partial<Pick<Me, 'name' | 'jobTitle' | 'phone' | 'language' | 'region' | 'zone'>>

function Facts({ me }: { readonly me: Me }) {
  const say = useText()
  const change = useChange()
  const zones = useMemo(() => zoneChoices(me.zone), [me.zone])
  const regions = useMemo(() => regionChoices(me.language), [me.language])
  const keep = (facts: OwnFacts, back?: OwnFacts): void =>
    void change({
      send: () => call('people.updateMe', { body: facts }),
      done: changed => void enter(changed),
      told: () => ({ text: say('saved'), ...(back ? { undo: () => keep(back) } : {}) }),
    })
  return (
    <section className={styles.card}>
      <h2>{say('facts')}</h2>
      <div className={styles.pair}>
        <KeptText
          name={say('ownName')}
          autoComplete="name"
          value={me.name}
          onKeep={name => keep({ name }, { name: me.name })}
        />
        <KeptText
          name={say('ownTitle')}
          value={me.jobTitle ?? ''}
          onKeep={text => keep({ jobTitle: text || null }, { jobTitle: me.jobTitle })}
        />
        <KeptText
          name={say('ownPhone')}
          type="tel"
          autoComplete="tel"
          value={me.phone ?? ''}
          onKeep={text => keep({ phone: text || null }, { phone: me.phone })}
        />
        <Select
          name={say('ownLanguage')}
          choices={languageChoices}
          value={me.language}
          onChange={language => language && keep({ language }, { language: me.language })}
        />
        <Select
          name={say('ownRegion')}
          choices={regions}
          value={me.region}
          onChange={region => region && keep({ region }, { region: me.region })}
        />
        <Select
          name={say('ownZone')}
          clearable
          placeholder={say('ownZoneUsual')}
          choices={zones}
          value={me.zone}
          onChange={zone => keep({ zone }, { zone: me.zone })}
        />
      </div>
    </section>
  )
}

const firstScreens = [
  ['/q/my', 'firstScreen_my'],
  ['/q/unassigned', 'firstScreen_unassigned'],
  ['/q/team', 'firstScreen_team'],
  ['/q/all', 'firstScreen_all'],
  ['/clients', 'firstScreen_clients'],
  ['/notifications', 'firstScreen_notifications'],
] as const

function Looks({ preferences }: { readonly preferences: Preferences }) {
  const say = useText()
  const set = (changes: Preferences) => void prefer(changes)
  return (
    <section className={styles.card}>
      <h2>{say('looks')}</h2>
      <div className={styles.pair}>
        <Select
          name={say('theme')}
          choices={(['system', 'light', 'dark', 'contrast'] as const).map(id => ({
            id,
            name: say(`theme_${id}`),
          }))}
          value={preferences.theme ?? 'system'}
          onChange={theme => theme && set({ theme })}
        />
        <Select
          name={say('density')}
          choices={(['compact', 'default', 'comfortable'] as const).map(id => ({
            id,
            name: say(`density_${id}`),
          }))}
          value={preferences.density ?? 'default'}
          onChange={density => density && set({ density })}
        />
        <Select
          name={say('clock')}
          choices={(['region', 'h12', 'h23'] as const).map(id => ({ id, name: say(`clock_${id}`) }))}
          value={preferences.hourCycle ?? 'region'}
          onChange={hourCycle => hourCycle && set({ hourCycle })}
        />
        <Select
          name={say('weekStart')}
          choices={(['region', 'monday', 'saturday', 'sunday'] as const).map(id => ({
            id,
            name: say(`weekStart_${id}`),
          }))}
          value={preferences.weekStart ?? 'region'}
          onChange={weekStart => weekStart && set({ weekStart })}
        />
        <Select
          name={say('firstScreen')}
          choices={firstScreens.map(([id, name]) => ({ id, name: say(name) }))}
          value={preferences.firstScreen ?? '/q/my'}
          onChange={firstScreen => firstScreen && set({ firstScreen })}
        />
        <Select
          name={say('motion')}
          choices={(['system', 'reduced'] as const).map(id => ({ id, name: say(`motion_${id}`) }))}
          value={preferences.motion ?? 'system'}
          onChange={motion => motion && set({ motion })}
        />
        <Select
          name={say('singleKeys')}
          choices={(['on', 'off', 'focus'] as const).map(id => ({ id, name: say(`singleKeys_${id}`) }))}
          value={preferences.singleKeys ?? 'on'}
          onChange={singleKeys => singleKeys && set({ singleKeys })}
        />
        <Select
          name={say('undoSeconds')}
          choices={['0', '5', '10', '20', '30'].map(id => ({ id, name: id }))}
          value={String(preferences.undoSeconds ?? 10)}
          onChange={seconds => seconds && set({ undoSeconds: Number(seconds) })}
        />
      </div>
      <p>
        <Link to="/settings/keys">{say('keys')}</Link>
      </p>
      <Switch
        name={say('toastsStay')}
        on={preferences.toastsStay ?? false}
        onChange={toastsStay => set({ toastsStay })}
      />
    </section>
  )
}
