import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Language } from '#domain/actor.ts'
import { readHours, typeHours, type Week } from '#domain/calendars/typed-hours.ts'
import type { Opening } from '#domain/people/setup-shapes.ts'
import { weekdays } from '#kernel/calendar-spec.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { call, type Reply } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { setReader, useReader } from '#web/platform/reader.ts'
import { PasswordField } from '#web/ui/forms/PasswordField.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { Switch } from '#web/ui/forms/Switch.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { useText } from '../text.ts'
import styles from './Door.module.css'
import { DoorForm, DoorMessage } from './DoorForm.tsx'
import { useEntering, useSending } from './entering.ts'
import { languageChoices, regionChoices, regionOf, zoneChoices, zoneHere } from './places.ts'
import { SampleLogins } from './SampleLogins.tsx'

/** The first start: who you are, your company and its hours, mail, and a sample to play with. Then the queue. */
export function SetUp() {
  const say = useText()
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get('token'))
  const state = useAnswer('people.setupState')
  const [done, setDone] = useState<SetUpDone | null>(null)
  const entering = useEntering()
  // Before all else: the desk is set up by now, and its door would say so in place of the logins.
  if (done) return <SampleLogins logins={done.sampleLogins} onDone={() => void entering(done)} />
  if (state.data && !state.data.needed)
    return (
      <DoorMessage title={say('setUpClosed')} text={say('setUpClosedText')}>
        <Link className={styles.link} to="/sign-in">
          {say('signIn')}
        </Link>
      </DoorMessage>
    )
  if (!token) return <DoorMessage title={say('setUpNoLink')} text={say('setUpNoLinkText')} />
  return (
    <Questions
      token={token}
      onDone={answer => (answer.sampleLogins.length > 0 ? setDone(answer) : void entering(answer))}
    />
  )
}

const clientWords = ['client', 'project', 'customer'] as const

type SetUpDone = Reply<'people.setUp'>

function Questions({
  token,
  onDone,
}: {
  readonly token: string
  readonly onDone: (answer: SetUpDone) => void
}) {
  const say = useText()
  const reader = useReader()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [company, setCompany] = useState('')
  const [language, setLanguage] = useState<Language>(reader.language)
  const [region, setRegion] = useState(() => regionOf(navigator.language))
  const [zone, setZone] = useState(zoneHere)
  const [clientWord, setClientWord] = useState<(typeof clientWords)[number]>('client')
  const [hours, setHours] = useState('mo-fr 9-17')
  const [mailAddress, setMailAddress] = useState('')
  const [sample, setSample] = useState(false)
  const zones = useMemo(() => zoneChoices(zone), [zone])
  const regions = useMemo(() => regionChoices(language), [language])
  const { busy, problem, send } = useSending()
  const week = readHours(hours, language)

  const submit = async () => {
    if (isRefusal(week)) return
    const answer = await send(() =>
      call('people.setUp', {
        body: {
          token,
          company: { name: company, language, region, zone, clientWord },
          hours: openingsOf(week),
          administrator: { name, email, password },
          mailAddress: mailAddress.trim() === '' ? null : mailAddress,
          sample,
        },
      }),
    )
    if (answer) onDone(answer)
  }
  return (
    <DoorForm
      wide
      title={say('setUp')}
      text={say('setUpText')}
      action={say('finish')}
      busy={busy}
      problem={problem}
      onSubmit={() => void submit()}
    >
      <fieldset className={styles.part}>
        <legend>{say('stepYou')}</legend>
        <TextField
          name={say('yourName')}
          autoComplete="name"
          value={name}
          onChange={setName}
          error={fieldError(problem, 'administrator.name')}
          autoFocus
        />
        <div className={styles.pair}>
          <TextField
            name={say('email')}
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            error={fieldError(problem, 'administrator.email')}
          />
          <PasswordField
            name={say('password')}
            autoComplete="new-password"
            hint={say('passwordHint')}
            value={password}
            onChange={setPassword}
            error={fieldError(problem, 'administrator.password')}
          />
        </div>
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{say('stepCompany')}</legend>
        <TextField
          name={say('companyName')}
          autoComplete="organization"
          value={company}
          onChange={setCompany}
          error={fieldError(problem, 'company.name')}
        />
        <div className={styles.pair}>
          <Select
            name={say('language')}
            choices={languageChoices}
            value={language}
            onChange={chosen => {
              if (!chosen) return
              setLanguage(chosen)
              void setReader({ language: chosen })
            }}
          />
          <Select
            name={say('region')}
            choices={regions}
            value={region}
            onChange={chosen => chosen && setRegion(chosen)}
          />
          <Select
            name={say('zone')}
            choices={zones}
            value={zone}
            onChange={chosen => chosen && setZone(chosen)}
            error={fieldError(problem, 'company.zone')}
          />
          <Select
            name={say('clientWord')}
            choices={clientWords.map(id => ({ id, name: say(`clientWord_${id}`) }))}
            value={clientWord}
            onChange={chosen => chosen && setClientWord(chosen)}
          />
        </div>
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{say('stepHours')}</legend>
        <TextField
          name={say('hours')}
          value={hours}
          onChange={setHours}
          hint={isRefusal(week) ? say('hoursHint') : say('hoursRead', { text: typeHours(week, language) })}
          error={
            isRefusal(week)
              ? say('hoursUnreadable', { text: String(week.params?.found ?? hours) })
              : fieldError(problem, 'hours')
          }
        />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{say('stepMail')}</legend>
        <TextField
          name={say('mailAddress')}
          type="email"
          placeholder="support@example.com"
          hint={say('mailHint')}
          value={mailAddress}
          onChange={setMailAddress}
          error={fieldError(problem, 'mailAddress')}
        />
        <Switch name={say('sample')} hint={say('sampleHint')} on={sample} onChange={setSample} />
      </fieldset>
    </DoorForm>
  )
}

const openingsOf = (week: Week): Opening[] =>
  weekdays.flatMap(day =>
    (week[day] ?? []).map(([from, until]) => ({ days: [day], from, until: onOneDay(until) })),
  )

// The set-up asks for times of day; a close before the open is understood as the next day's.
const onOneDay = (close: string): string => {
  const hour = Number(close.slice(0, 2))
  return hour > 24 || close > '24:00' ? `${String(hour - 24).padStart(2, '0')}${close.slice(2)}` : close
}
