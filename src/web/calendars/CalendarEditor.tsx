import { useQueries } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { type CalendarFinding, inspectHours } from '#domain/calendars/inspecting.ts'
import type { CalendarDetail, CalendarDraft } from '#domain/calendars/shapes.ts'
import type { CalendarSpec, WeekSpec } from '#kernel/calendar.ts'
import { zoneChoices } from '#web/people/door/places.ts'
import { ask, refresh } from '#web/platform/cache.ts'
import type { Reply } from '#web/platform/client.ts'
import { now } from '#web/platform/clock.ts'
import { useReader } from '#web/platform/reader.ts'
import { PublishBar } from '#web/settings/publishing/PublishBar.tsx'
import settings from '#web/settings/Settings.module.css'
import { Banner } from '#web/ui/Banner.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { CalendarName } from './CalendarName.tsx'
import styles from './Calendars.module.css'
import { DaysOff } from './DaysOff.tsx'
import { draftOf, type HoursDraft, readDraft, type Unreadable } from './draft.ts'
import { MemberPicker } from './MemberPicker.tsx'
import { PublishHours } from './PublishHours.tsx'
import { TryHours } from './TryHours.tsx'
import { useFindingText, useText } from './text.ts'
import { WeekHours } from './WeekHours.tsx'
import { ZoneFacts } from './ZoneFacts.tsx'

type Draft =
  | { readonly kind: 'week'; readonly hours: HoursDraft }
  | { readonly kind: 'union'; readonly members: readonly string[] }

/** What is typed is tried out at once and counts only when it is published. */
export function CalendarEditor({
  calendar,
  may,
}: {
  readonly calendar: CalendarDetail
  readonly may: boolean
}) {
  const say = useText()
  const findingText = useFindingText()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [publishing, setPublishing] = useState(false)
  const shown = useMemo(() => draft ?? published(calendar), [draft, calendar])
  const { spec, toSend, unreadable } = useMeaning(shown)
  const findings = useMemo(() => (spec ? inspectHours(spec, now()) : []), [spec])
  const refused = findings.filter(({ level }) => level === 'refused')
  const warnings = findings.filter(({ level }) => level === 'warning')
  const wordOf = ({ about }: CalendarFinding): string => findingText(about)
  const newest = calendar.versions[0]?.version ?? calendar.current.version
  return (
    <>
      <fieldset disabled={!may} className={settings.form}>
        {shown.kind === 'week' ? (
          <WeekEditor
            name={<CalendarName calendar={calendar} may={may} />}
            hours={shown.hours}
            unreadable={unreadable}
            findings={refused.map(finding => ({ path: finding.about.path ?? [], text: wordOf(finding) }))}
            onChange={hours => setDraft({ kind: 'week', hours })}
          />
        ) : (
          <section className={settings.card}>
            <CalendarName calendar={calendar} may={may} />
            <MemberPicker
              chosen={shown.members}
              onChange={members => setDraft({ kind: 'union', members })}
              except={calendar.id}
            />
          </section>
        )}
      </fieldset>
      {[...refused, ...warnings].map(finding => (
        <Banner key={wordOf(finding)} tone={finding.level === 'refused' ? 'problem' : 'warning'} live>
          {wordOf(finding)}
        </Banner>
      ))}
      {spec && refused.length === 0 ? <TryHours spec={spec} /> : null}
      {draft && may ? (
        <PublishBar
          fault={unreadable.length > 0 || refused.length > 0 || !toSend ? say('faulty') : null}
          onDiscard={() => setDraft(null)}
          onPublish={() => setPublishing(true)}
        />
      ) : null}
      {publishing && toSend ? (
        <PublishHours
          calendar={calendar}
          spec={toSend}
          base={newest}
          onClose={() => setPublishing(false)}
          onPublished={() => {
            setPublishing(false)
            setDraft(null)
            void refresh('calendars.get')
          }}
        />
      ) : null}
    </>
  )
}

const published = ({ current, versions }: CalendarDetail): Draft => {
  // One goes on from what was published last, even when it only counts later.
  const { spec, members } = versions[0] ?? current
  if ('union' in spec) return { kind: 'union', members: members.map(({ id }) => id) }
  return { kind: 'week', hours: draftOf(spec as WeekSpec) }
}

/** What a draft means, as the kernel counts it and as the server takes it. */
function useMeaning(draft: Draft): {
  readonly spec: CalendarSpec | null
  readonly toSend: CalendarDraft | null
  readonly unreadable: readonly Unreadable[]
} {
  const { language } = useReader()
  const asked = draft.kind === 'union' ? draft.members : []
  const members = useQueries({
    queries: asked.map(id => ask('calendars.get', { params: { id } })),
    combine: answers => answers.map(({ data }) => (data as Reply<'calendars.get'> | undefined)?.current.spec),
  })
  return useMemo(() => {
    if (draft.kind === 'week') {
      const { spec, unreadable } = readDraft(draft.hours, language)
      return { spec, toSend: spec as CalendarDraft, unreadable }
    }
    const known = members.filter(member => member !== undefined) as WeekSpec[]
    const whole = draft.members.length >= 2
    return {
      spec: whole && known.length === draft.members.length ? { union: known } : null,
      toSend: whole ? { members: [...draft.members] } : null,
      unreadable: [],
    }
  }, [draft, members, language])
}

function WeekEditor({
  name,
  hours,
  unreadable,
  findings,
  onChange,
}: {
  readonly name: ReactNode
  readonly hours: HoursDraft
  readonly unreadable: readonly Unreadable[]
  readonly findings: readonly { readonly path: readonly (string | number)[]; readonly text: string }[]
  readonly onChange: (hours: HoursDraft) => void
}) {
  const say = useText()
  const zones = useMemo(() => zoneChoices(hours.zone), [hours.zone])
  const faultAt = (place: string): string | undefined => {
    const found = unreadable.find(one => one.place === place)
    if (found) return say('dayUnreadable', { text: found.text })
    return findings.find(({ path }) => path.includes(place))?.text
  }
  return (
    <>
      <section className={settings.card}>
        <div className={settings.pair}>
          {name}
          <div className={styles.zone}>
            <Select
              name={say('zone')}
              choices={zones}
              value={hours.zone}
              onChange={zone => zone && onChange({ ...hours, zone })}
            />
            <p className={settings.quiet}>
              <ZoneFacts zone={hours.zone} />
            </p>
          </div>
        </div>
        <WeekHours days={hours.days} faultAt={faultAt} onChange={days => onChange({ ...hours, days })} />
      </section>
      <DaysOff
        off={hours.off}
        zone={hours.zone}
        faultAt={faultAt}
        onChange={off => onChange({ ...hours, off })}
      />
    </>
  )
}
