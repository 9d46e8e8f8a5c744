import { DAY, readDate } from '#kernel/civil.ts'
import type { Instant } from '#kernel/instant.ts'
import { useFormat } from '#web/platform/reader.ts'
import type { TicketDetail } from '../handle.ts'
import { useText } from '../text.ts'

/** What was answered to one question of the service's form, as the reader writes days, numbers and yes. */
export function AnswerValue({
  answer: { kind, value },
}: {
  readonly answer: TicketDetail['answers'][number]
}) {
  const say = useText()
  const format = useFormat()
  if (typeof value === 'boolean') return say(value ? 'answerYes' : 'answerNo')
  if (typeof value === 'number') return format.number(value, 6)
  if (typeof value !== 'string') return <span dir="auto">{format.list(value)}</span>
  const day = kind === 'date' ? readDate(value) : null
  // A day of a calendar has no instant: noon of it in UTC is that day everywhere it is written from.
  if (day !== null) return format.inZone('UTC').date((day * DAY + DAY / 2) as Instant)
  if (kind === 'link')
    return (
      <a href={value} target="_blank" rel="noopener noreferrer" dir="ltr">
        {value}
      </a>
    )
  return (
    <span dir="auto" style={{ whiteSpace: 'pre-line' }}>
      {value}
    </span>
  )
}
