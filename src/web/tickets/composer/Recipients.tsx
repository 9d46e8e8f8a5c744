import { lazy, Suspense, useState } from 'react'
import { Button } from '#web/ui/Button.tsx'
import type { TicketDetail } from '../handle.ts'
import { useText } from '../text.ts'
import { shortly } from './addresses.ts'
import styles from './Recipients.module.css'
import { type Recipient, type Writing, write } from './writing.ts'

const RecipientFields = lazy(() =>
  import('./RecipientFields.tsx').then(file => ({ default: file.RecipientFields })),
)

/** Who gets the reply: in a few words, and as fields when somebody wants to change it. */
export function Recipients({
  ticket,
  writing,
}: {
  readonly ticket: TicketDetail
  readonly writing: Writing
}) {
  const say = useText()
  const to: readonly Recipient[] = writing.to ?? ticket.replyTo.to
  const cc: readonly Recipient[] = writing.cc ?? ticket.replyTo.cc
  const [open, setOpen] = useState(false)
  if (open || to.length === 0)
    return (
      <Suspense fallback={null}>
        <RecipientFields
          clientId={ticket.client.id}
          to={to}
          cc={cc}
          onChange={(nextTo, nextCc) => write(ticket.id, { to: nextTo, cc: nextCc })}
        />
      </Suspense>
    )
  const { first, more } = shortly([...to, ...cc])
  return (
    <Button
      size="s"
      look="quiet"
      className={styles.short}
      data-tip={[...to, ...cc]
        .map(({ name, address }) => (name ? `${name} <${address}>` : address))
        .join('\n')}
      aria-label={`${say('changeRecipients')}: ${say('to', { names: [...to, ...cc].map(one => one.name || one.address).join(', ') })}`}
      onClick={() => setOpen(true)}
    >
      {more > 0 ? say('toAndMore', { names: first, more }) : say('to', { names: first })}
    </Button>
  )
}
