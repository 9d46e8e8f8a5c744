import { type ReactNode, useMemo, useState } from 'react'
import { inspectPolicy, type PolicyFinding } from '#domain/sla/inspecting.ts'
import type { PolicyDetail } from '#domain/sla/policy-shapes.ts'
import { type CalendarSpec, compileCalendar } from '#kernel/calendar.ts'
import { refresh, useAnswer } from '#web/platform/cache.ts'
import { now } from '#web/platform/clock.ts'
import { PublishBar } from '#web/settings/publishing/PublishBar.tsx'
import settings from '#web/settings/Settings.module.css'
import { Banner } from '#web/ui/Banner.tsx'
import { Counting } from './Counting.tsx'
import { draftOf, type PolicyDraft, readDraft } from './draft.ts'
import { Examples } from './Examples.tsx'
import { Grid } from './Grid.tsx'
import styles from './Policies.module.css'
import { PublishPolicy } from './PublishPolicy.tsx'
import { Sentences } from './Sentences.tsx'
import { useFindingText, useText } from './text.ts'
import { WarningFields } from './WarningFields.tsx'

/** What is typed is put into words and worked out at once, by the code that counts for real. */
export function PolicyEditor({
  policy,
  may,
  name,
}: {
  readonly policy: PolicyDetail
  readonly may: boolean
  readonly name: ReactNode
}) {
  const say = useText()
  const findingText = useFindingText()
  const [draft, setDraft] = useState<PolicyDraft | null>(null)
  const [publishing, setPublishing] = useState(false)
  const [shownIn, setShownIn] = useState<string | null>(null)
  const shown = useMemo(() => draft ?? draftOf(policy.current.terms), [draft, policy.current.terms])
  const { terms, unreadable } = useMemo(() => readDraft(shown), [shown])
  const calendar = useCalendar(shownIn ?? terms.calendarId)
  const findings = useMemo(() => (calendar ? inspectPolicy(terms, calendar, now()) : []), [terms, calendar])
  const faultAt = (place: string): string | undefined => {
    const found = unreadable.find(one => one.place === place)
    if (found) {
      const key =
        place === 'warnings'
          ? 'warnUnreadable'
          : place === 'escalations'
            ? 'escalateUnreadable'
            : 'cellUnreadable'
      return say(key, { text: found.text })
    }
    const about = findings.find(
      ({ level, about }) => level === 'refused' && pathOf(about.path) === place,
    )?.about
    return about ? findingText(about) : undefined
  }
  const refused = findings.filter(({ level }) => level === 'refused')
  return (
    <>
      <div className={styles.desk}>
        <fieldset disabled={!may} className={settings.form}>
          <section className={settings.card}>
            {name}
            <Grid cells={shown.cells} faultAt={faultAt} onChange={cells => setDraft({ ...shown, cells })} />
          </section>
          <Findings findings={findings} />
          <Sentences terms={terms} />
          <Counting draft={shown} faultAt={faultAt} onChange={setDraft} />
          <WarningFields draft={shown} faultAt={faultAt} onChange={setDraft} />
        </fieldset>
        <Examples
          terms={terms}
          calendar={refused.length === 0 ? calendar : null}
          calendarId={shownIn ?? terms.calendarId}
          onCalendar={setShownIn}
        />
      </div>
      {draft && may ? (
        <PublishBar
          fault={unreadable.length > 0 || refused.length > 0 ? say('faulty') : null}
          onDiscard={() => setDraft(null)}
          onPublish={() => setPublishing(true)}
        />
      ) : null}
      {publishing ? (
        <PublishPolicy
          policy={policy}
          terms={terms}
          onClose={() => setPublishing(false)}
          onPublished={() => {
            setPublishing(false)
            setDraft(null)
            void refresh('sla.policy')
          }}
        />
      ) : null}
    </>
  )
}

const pathOf = (path: readonly (string | number)[] | undefined): string => (path ?? []).slice(1).join('.')

/** The hours a draft counts on: the policy's own or the company's. */
function useCalendar(id: string | null) {
  const company = useAnswer('people.company')
  const wanted = id ?? company.data?.calendarId ?? null
  const answer = useAnswer('calendars.get', { params: { id: wanted ?? '' } }, { enabled: wanted !== null })
  const spec = answer.data?.current.spec
  return useMemo(() => (spec ? compileCalendar(spec as CalendarSpec) : null), [spec])
}

/** Contradictions and surprises, said before anybody is promised anything. */
function Findings({ findings }: { readonly findings: readonly PolicyFinding[] }) {
  const text = useFindingText()
  return findings.map(({ level, about }) => (
    <Banner key={text(about)} tone={level === 'refused' ? 'problem' : 'warning'} live>
      {text(about)}
    </Banner>
  ))
}
