import { useState } from 'react'
import type { z } from 'zod'
import type { newDraw } from '#domain/agreements/allowance/shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { call, type Reply } from '#web/platform/client.ts'
import { useMinute } from '#web/platform/clock.ts'
import { useIntention } from '#web/platform/intention.ts'
import { asProblem, fieldError } from '#web/platform/problem.ts'
import { FormDialog } from '#web/settings/FormDialog.tsx'
import type { WrittenDuration } from '#web/ui/duration.ts'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { DateField } from '#web/ui/forms/DateField.tsx'
import { DurationField } from '#web/ui/forms/DurationField.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { toast } from '#web/ui/toasts.ts'
import { todayIn } from '../days.ts'
import { useSettled } from '../sheets/settled.ts'
import { takeBackDraw } from './deciding.ts'
import type { Booking } from './opened.ts'
import { Preview } from './Preview.tsx'
import { refreshHours } from './refreshing.ts'
import styles from './Sheet.module.css'
import { type Chosen, TicketField } from './TicketField.tsx'
import { useText } from './text.ts'
import { useHoursWords } from './words.ts'

type Body = z.input<typeof newDraw>

/** Work is written down, and before it is kept the sheet says which agreement each part of it is taken from, and why. */
export function BookSheet({ booking, onClose }: { readonly booking: Booking; readonly onClose: () => void }) {
  const say = useText()
  const words = useHoursWords()
  const minute = useMinute()
  const [length, setLength] = useState<WrittenDuration | null>(null)
  const [ticket, setTicket] = useState<Chosen | null>(booking.ticket ?? null)
  const [agreement, setAgreement] = useState<string | null>(booking.agreement?.id ?? null)
  const [day, setDay] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [onlyThis, setOnlyThis] = useState(false)
  const intention = useIntention()
  const { busy, problem, send } = useSending()

  const held = useAnswer('agreements.list', {
    query: { clientId: booking.client.id, show: 'active', limit: 200 },
  })
  const withHours = (held.data?.items ?? []).filter(({ hours }) => hours !== null)
  // From a client's page nothing is chosen yet: of those that have hours left, what lapses first is likely meant.
  const chosen = agreement ?? (booking.ticket || ticket ? null : (withHours.toSorted(byUse)[0]?.id ?? null))
  const { id, zone } = withHours.find(one => one.id === chosen) ?? withHours[0] ?? {}
  // Today is the desk's word, in the agreement's zone; until it is here the browser's.
  const account = useAnswer('agreements.hours', { params: { id: id ?? '' } }, { enabled: id !== undefined })
  const today = account.data?.today ?? todayIn(zone ?? words.format.zone, minute, words.format)
  const seconds = length?.kind === 'time' ? length.seconds : null
  const body: Body | null =
    seconds === null || seconds < 60 || (chosen === null && ticket === null)
      ? null
      : {
          agreementId: chosen,
          ticketId: ticket?.id ?? null,
          on: day ?? today,
          seconds,
          note: note.trim(),
          onlyThis,
        }

  // The note changes nothing about where hours come from.
  const asked = useSettled(body === null ? '' : JSON.stringify({ ...body, note: '' }), 200)
  const preview = useAnswer(
    'agreements.preview_draw',
    { body: asked === '' ? nothing : (JSON.parse(asked) as Body) },
    { enabled: asked !== '', keepPrevious: true, staleTime: 0 },
  )
  const isRefused = (preview.data?.extra ?? 0) > 0 && preview.data?.atZero === 'refuse' && asked !== ''

  const keep = async () => {
    if (body === null || isRefused) return
    const made = await send(() => call('agreements.draw', { body }, intention.sending(body)))
    if (!made) return
    refreshHours()
    tell(made)
    onClose()
  }
  const tell = (made: Reply<'agreements.draw'>) => {
    const [all, extra] = [words.length(made.seconds), words.length(made.extra, 'up')]
    const undo = async () => {
      try {
        await takeBackDraw(made.id, say('undoReason'))
      } catch (error) {
        toast({ text: asProblem(error).title, tone: 'problem' })
      }
    }
    toast({
      text:
        made.extra === 0
          ? say('bookedNow', { length: all })
          : say(made.state === 'waiting' ? 'bookedWaits' : 'bookedExtra', { length: all, extra }),
      undo: () => void undo(),
    })
  }

  return (
    <FormDialog
      title={booking.agreement ? say('bookOn', { name: booking.agreement.name }) : say('book')}
      action={seconds ? say('bookLength', { length: words.length(seconds) }) : say('book')}
      busy={busy}
      problem={problem}
      fields={['seconds', 'on', 'note', 'ticketId', 'agreementId']}
      ready={body !== null && !isRefused}
      untouched={length === null && note === ''}
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <DurationField
          name={say('worked')}
          hint={say('workedHint')}
          required
          autoFocus
          value={length}
          error={
            fieldError(problem, 'seconds') ??
            (seconds !== null && seconds < 60 ? say('workedTooLittle') : undefined)
          }
          onChange={setLength}
        />
        <DateField
          name={say('day')}
          hint={say('dayHint')}
          {...(zone === undefined ? {} : { zone })}
          value={day ?? today}
          error={fieldError(problem, 'on')}
          onChange={text => setDay(text || null)}
        />
      </div>
      {booking.agreement || booking.ticket ? null : (
        <Select
          name={say('agreement')}
          clearable
          choices={withHours.map(row => ({
            id: row.id,
            name: row.hours ? `${row.name} · ${words.left(row.hours)}` : row.name,
          }))}
          value={chosen}
          hint={
            held.data && withHours.length === 0
              ? say('noAgreementHere', { client: booking.client.name })
              : undefined
          }
          error={
            fieldError(problem, 'agreementId') ??
            (held.data && chosen === null && ticket === null ? say('ticketNeeded') : undefined)
          }
          onChange={setAgreement}
        />
      )}
      <TicketField
        client={booking.client}
        value={ticket}
        fixed={booking.ticket !== undefined}
        error={fieldError(problem, 'ticketId')}
        onChange={setTicket}
      />
      <TextField
        name={say('note')}
        hint={say('noteHint')}
        maxLength={500}
        value={note}
        error={fieldError(problem, 'note')}
        onChange={setNote}
      />
      {chosen !== null || ticket?.agreed ? (
        <Checkbox
          name={say('onlyThis')}
          hint={say('onlyThisHint')}
          checked={onlyThis}
          onChange={setOnlyThis}
        />
      ) : null}
      <Preview
        preview={asked === '' ? null : (preview.data ?? null)}
        isWaiting={preview.isFetching}
        problem={asked === '' ? null : preview.error}
        ticketed={ticket !== null}
        managers={new Map(withHours.map(({ id, manager }) => [id, manager?.name ?? null]))}
      />
    </FormDialog>
  )
}

const nothing: Body = { on: '1970-01-01', seconds: 60 }

type WithHours = { readonly hours: { readonly left: number; readonly endsOn: string | null } | null }

/** What has hours left before what has none; what never lapses last. */
const byUse = ({ hours: one }: WithHours, { hours: other }: WithHours): number =>
  Number((other?.left ?? 0) > 0) - Number((one?.left ?? 0) > 0) ||
  (one?.endsOn ?? '9').localeCompare(other?.endsOn ?? '9')
