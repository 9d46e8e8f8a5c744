import { useState } from 'react'
import type { Acts } from './acts.ts'
import type { TicketDetail } from './handle.ts'
import styles from './TicketHeader.module.css'
import { useText } from './text.ts'

/** The subject as a field, in its own place: Enter or leaving keeps it, Escape does not. */
export function Rename({
  ticket,
  acts,
  onClose,
}: {
  readonly ticket: TicketDetail
  readonly acts: Acts
  readonly onClose: () => void
}) {
  const say = useText()
  const [subject, setSubject] = useState(ticket.subject)
  const keep = () => {
    onClose()
    const next = subject.trim()
    if (next === '' || next === ticket.subject) return
    void acts.change(
      [ticket],
      () => ({ subject: next }),
      ({ number }) => say('did_changed', { number, field: say('subject') }),
      () => ({ subject: next }),
    )
  }
  return (
    <input
      className={styles.rename}
      aria-label={say('subject')}
      value={subject}
      maxLength={250}
      dir="auto"
      // biome-ignore lint/a11y/noAutofocus: it appears because somebody asked to write in it
      autoFocus
      onChange={event => setSubject(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
        if (event.key === 'Escape') onClose()
      }}
    />
  )
}
