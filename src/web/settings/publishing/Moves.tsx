import { Link } from '@tanstack/react-router'
import { instant } from '#kernel/instant.ts'
import type { Reply } from '#web/platform/client.ts'
import { useFormat, usePromiseText } from '#web/platform/reader.ts'
import { Banner } from '#web/ui/Banner.tsx'
import styles from '../Settings.module.css'
import { when } from '../when.ts'
import { useText } from './text.ts'

type Moved = Reply<'sla.previewCalendar'>

/** Which due moments a publication would move, before anybody decides. */
export function Moves({ moves }: { readonly moves: Moved }) {
  const say = useText()
  if (moves.clocks === 0) return <Banner>{say('nothingFollows')}</Banner>
  return (
    <>
      <Banner tone={moves.breaches > 0 ? 'warning' : 'note'}>
        {moves.moved === 0
          ? say('nothingMoves', { count: moves.clocks })
          : say('moves', { count: moves.moved, clocks: moves.clocks })}
        {moves.breaches > 0 ? ` ${say('breaches', { count: moves.breaches })}` : ''}
        {moves.exact ? '' : ` ${say('inexact')}`}
      </Banner>
      {moves.items.length > 0 ? <Table moves={moves} /> : null}
    </>
  )
}

function Table({ moves }: { readonly moves: Moved }) {
  const say = useText()
  const promise = usePromiseText()
  const format = useFormat()
  const shown = (at: Moved['items'][number]['dueAt']) =>
    at === null || at === 'never' ? say('never') : when(format, instant(at))
  return (
    <>
      {moves.moved > moves.items.length ? (
        <p className={styles.quiet}>{say('firstOf', { count: moves.items.length })}</p>
      ) : null}
      <div className={styles.scroll}>
        <table className={`${styles.table} figures`}>
          <thead>
            <tr>
              <th scope="col">{say('ticket')}</th>
              <th scope="col">{say('promise')}</th>
              <th scope="col">{say('dueNow')}</th>
              <th scope="col">{say('dueThen')}</th>
            </tr>
          </thead>
          <tbody>
            {moves.items.map(item => (
              <tr key={`${item.ticketId} ${item.promise}`}>
                <td>
                  <Link to="/t/$ticket" params={{ ticket: String(item.number) }} target="_blank">
                    #{item.number}
                  </Link>{' '}
                  <span dir="auto">{item.subject}</span>
                  <div className={styles.quiet}>{item.client.name}</div>
                </td>
                <td>{promise(`promise_${item.promise}`)}</td>
                <td>{shown(item.dueAt)}</td>
                <td>
                  {shown(item.newDueAt)}
                  {item.breaches ? <div className={styles.late}>{say('lateAtOnce')}</div> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
