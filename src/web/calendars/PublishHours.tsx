import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CalendarDetail, CalendarDraft } from '#domain/calendars/shapes.ts'
import { zonesOf } from '#domain/calendars/versions.ts'
import type { CalendarSpec } from '#kernel/calendar.ts'
import { instant, toIso } from '#kernel/instant.ts'
import { useSending } from '#web/people/door/entering.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { now } from '#web/platform/clock.ts'
import { fieldError } from '#web/platform/problem.ts'
import { useFormat } from '#web/platform/reader.ts'
import { instantOf, wallOf } from '#web/platform/wall-time.ts'
import { Preview } from '#web/settings/publishing/Preview.tsx'
import { useText as usePublishingText } from '#web/settings/publishing/text.ts'
import settings from '#web/settings/Settings.module.css'
import { when } from '#web/settings/when.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Choices } from '#web/ui/forms/Choices.tsx'
import { DateField } from '#web/ui/forms/DateField.tsx'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { toast } from '#web/ui/toasts.ts'
import styles from './Calendars.module.css'
import { useText } from './text.ts'

const starts = ['now', 'later'] as const

/** The one question before hours count: what would move, from when, and why. */
export function PublishHours({
  calendar,
  spec,
  base,
  onClose,
  onPublished,
}: {
  readonly calendar: CalendarDetail
  readonly spec: CalendarDraft
  readonly base: number
  readonly onClose: () => void
  readonly onPublished: () => void
}) {
  const say = useText()
  const sayPublishing = usePublishingText()
  const format = useFormat()
  const zone = zonesOf(calendar.current.spec as CalendarSpec)[0] ?? 'UTC'
  const tomorrow = wallOf(instant(toIso(now())), zone)
  const [start, setStart] = useState<(typeof starts)[number]>('now')
  const [date, setDate] = useState(tomorrow.date)
  const [time, setTime] = useState('00:00')
  const [note, setNote] = useState('')
  const { busy, problem, send } = useSending()
  const moves = useQuery({
    queryKey: ['sla.previewCalendar', calendar.id, spec],
    queryFn: ({ signal }) =>
      call('sla.previewCalendar', { params: { id: calendar.id }, body: { spec } }, { signal }),
    staleTime: 0,
  })
  const effective = start === 'later' ? instantOf(date, time, zone) : null
  const publish = async () => {
    const done = await send(() =>
      call('calendars.publish', {
        params: { id: calendar.id },
        body: {
          spec,
          note,
          base,
          ...(effective === null ? {} : { effectiveAt: toIso(effective) }),
        },
      }),
    )
    if (!done) return
    const version = base + 1
    toast({
      text:
        effective === null
          ? say('publishedNow', { name: calendar.name, version })
          : say('publishedLater', { name: calendar.name, version, moment: when(format, effective) }),
    })
    void refresh('calendars.list')
    onPublished()
  }
  return (
    <Dialog
      open
      size="l"
      onClose={onClose}
      closesOutside={false}
      title={say('publishTitle', { version: base + 1 })}
      actions={
        <Button
          look="primary"
          busy={busy}
          disabled={start === 'later' && effective === null}
          onClick={() => void publish()}
        >
          {sayPublishing('publishNow')}
        </Button>
      }
    >
      <div className={settings.form}>
        <p>{say('publishText')}</p>
        {problem && !fieldError(problem, 'effectiveAt') ? (
          <Banner tone="problem" live>
            {problem.title}
          </Banner>
        ) : null}
        <Choices
          name={say('starts')}
          choices={starts.map(id => ({ id, name: say(`starts_${id}`) }))}
          value={start}
          onChange={setStart}
        />
        {start === 'later' ? (
          <div className={styles.try}>
            <DateField
              name={say('date')}
              value={date}
              onChange={setDate}
              error={fieldError(problem, 'effectiveAt')}
            />
            <TextField name={say('tryTime')} type="time" value={time} onChange={setTime} />
          </div>
        ) : null}
        <TextArea
          name={sayPublishing('note')}
          hint={sayPublishing('noteHint')}
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={500}
        />
        <Preview answer={moves} />
      </div>
    </Dialog>
  )
}
