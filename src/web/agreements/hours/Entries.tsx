import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { hoursEntry, hoursPeriod } from '#domain/agreements/allowance/shapes.ts'
import { call } from '#web/platform/client.ts'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { dayText } from '../days.ts'
import { takeBackDraw, takeBackHours } from './deciding.ts'
import styles from './Ledger.module.css'
import { signedText } from './length.ts'
import { reversedIn, withSums } from './running.ts'
import { TakeBackDialog } from './TakeBackDialog.tsx'
import { useText } from './text.ts'
import { useHoursWords } from './words.ts'

type Entry = z.infer<typeof hoursEntry>

/** The entries of one period, the newest first, each with what was left then. */
export function Entries({
  agreementId,
  period,
  name,
  mayTakeBack,
}: {
  readonly agreementId: string
  readonly period: z.infer<typeof hoursPeriod>
  readonly name: string
  readonly mayTakeBack: (entry: Entry) => boolean
}) {
  const say = useText()
  const words = useHoursWords()
  const [taking, setTaking] = useState<Entry | null>(null)
  const list = useInfiniteQuery({
    queryKey: ['agreements.hours_entries', agreementId, period.startsOn],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        'agreements.hours_entries',
        {
          params: { id: agreementId },
          query: { period: period.startsOn, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
        },
        { signal },
      ),
    getNextPageParam: page => page.next ?? undefined,
  })
  if (!list.data)
    return list.error ? (
      <ErrorState title={say('entriesFailed')} retry={() => void list.refetch()} />
    ) : (
      <Waiting lines={3} />
    )
  const entries = list.data.pages.flatMap(page => page.items)
  if (entries.length === 0) return <p className={styles.quiet}>{say('noEntries')}</p>
  const reversed = reversedIn(entries)
  const withdrawn = new Set(
    entries.flatMap(({ additionId, seconds }) => (seconds < 0 ? (additionId ?? []) : [])),
  )
  const isTakenBack = ({ drawId, additionId, seconds }: Entry): boolean =>
    additionId === null
      ? drawId !== null && reversed.has(drawId) && seconds < 0
      : withdrawn.has(additionId) && seconds > 0
  const canBeTakenBack = (entry: Entry): boolean =>
    !isTakenBack(entry) &&
    mayTakeBack(entry) &&
    (entry.additionId === null ? entry.drawId !== null && entry.seconds < 0 : entry.seconds > 0)
  return (
    <>
      <table className={styles.entries}>
        <caption className="unseen">{say('entries', { period: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('entry_day')}</th>
            <th scope="col">{say('entry_what')}</th>
            <th scope="col" className={styles.wide}>
              {say('entry_who')}
            </th>
            <th scope="col" className={styles.figure}>
              {say('entry_hours')}
            </th>
            <th scope="col" className={styles.figure}>
              {say('entry_sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {withSums(entries, period.left).map(({ entry, sum }) => {
            const struck = isTakenBack(entry)
            return (
              <tr key={entry.id} data-struck={struck || undefined}>
                <td className={styles.day}>{dayText(entry.on, words.format)}</td>
                <td>
                  <div className={styles.entry}>
                    <What entry={entry} />
                    {canBeTakenBack(entry) ? (
                      <Button size="s" look="quiet" onClick={() => setTaking(entry)}>
                        {say('takeBack')}
                      </Button>
                    ) : null}
                  </div>
                </td>
                <td className={styles.wide}>
                  {entry.by ? <span dir="auto">{entry.by.name}</span> : say('byDesk')}
                </td>
                <td className={styles.figure}>{signedText(entry.seconds, words.format)}</td>
                <td className={styles.figure}>{words.length(sum)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {list.hasNextPage ? (
        <div>
          <Button size="s" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      ) : null}
      {taking ? (
        <TakeEntryBack agreementId={agreementId} entry={taking} onClose={() => setTaking(null)} />
      ) : null}
    </>
  )
}

function TakeEntryBack({
  agreementId,
  entry: { drawId, additionId, seconds },
  onClose,
}: {
  readonly agreementId: string
  readonly entry: Entry
  readonly onClose: () => void
}) {
  const say = useText()
  if (additionId !== null)
    return (
      <TakeBackDialog
        seconds={seconds}
        text={say('takeBackAddedText')}
        take={reason => takeBackHours(agreementId, { id: additionId, seconds }, reason)}
        onClose={onClose}
      />
    )
  return drawId === null ? null : (
    <TakeBackDialog
      seconds={-seconds}
      text={say('takeBackText')}
      take={reason => takeBackDraw(drawId, reason)}
      onClose={onClose}
    />
  )
}

function What({ entry: { kind, seconds, additionId, ticket, note } }: { readonly entry: Entry }) {
  const say = useText()
  const word =
    kind === 'draw' && seconds > 0
      ? say('kind_return')
      : kind === 'credit' && additionId !== null
        ? say(seconds < 0 ? 'kind_return' : 'added')
        : say(`kind_${kind}`)
  return (
    <span className={styles.what}>
      <span>
        <span className={styles.word}>{word}</span>
        {ticket ? (
          <>
            {' '}
            <Link to="/t/$ticket" params={{ ticket: String(ticket.number) }} dir="auto">
              #{ticket.number} {ticket.subject}
            </Link>
          </>
        ) : null}
      </span>
      {note ? (
        <span className={styles.quiet} dir="auto">
          {note}
        </span>
      ) : null}
    </span>
  )
}
