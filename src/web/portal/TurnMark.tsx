import { CircleCheck, MessageCircleQuestionMark } from 'lucide-react'
import type { z } from 'zod'
import type { contactLine } from '#domain/tickets/contact-shapes.ts'
import styles from './TurnMark.module.css'
import { useText } from './text.ts'

/** Whose turn it is, in a client's words. */
export function TurnMark({
  ticket,
}: {
  readonly ticket: Pick<z.output<typeof contactLine>, 'turn' | 'over'>
}) {
  const say = useText()
  const { over, turn } = ticket
  return (
    <span className={styles.turn} data-turn={over ? 'over' : turn}>
      {over ? <CircleCheck size={14} strokeWidth={1.75} aria-hidden="true" /> : null}
      {!over && turn === 'client' ? (
        <MessageCircleQuestionMark size={14} strokeWidth={1.75} aria-hidden="true" />
      ) : null}
      {over ? say('done') : say(`turn_${turn}`)}
    </span>
  )
}
