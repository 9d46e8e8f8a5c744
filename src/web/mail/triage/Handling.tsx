import { useChange } from '#web/platform/cache.ts'
import { call, type Reply } from '#web/platform/client.ts'
import { Button } from '#web/ui/Button.tsx'
import { tip } from '#web/ui/tip.ts'
import { useText } from '../text.ts'

/** What else can be done with a mail: put aside, brought back, handled once more. Each can be taken back. */
export function Handling({
  mail,
  onDone,
}: {
  readonly mail: Reply<'mail.view'>
  readonly onDone: () => void
}) {
  const say = useText()
  const change = useChange()
  const { id } = mail
  const touches = ['mail.received', 'mail.view'] as const
  const restore = (): void =>
    void change({
      send: () => call('mail.restore', { params: { id } }),
      touches,
      told: () => ({ text: say('broughtBack') }),
    })
  const discard = (): void =>
    void change({
      send: () => call('mail.discard', { params: { id }, body: { withOthers: false } }),
      touches,
      done: onDone,
      told: () => ({
        text: say('discardedNow', { subject: mail.subject || say('noSubject') }),
        undo: restore,
      }),
    })
  const again = (asHuman: boolean): void =>
    void change({
      send: () => call('mail.retry', { params: { id }, body: { asHuman } }),
      touches,
      told: ({ ticket, state }) => ({
        text: ticket
          ? say('assigned', { number: ticket.number })
          : say('handledAgain', { state: say(`state_${state}`) }),
      }),
    })
  if (mail.state === 'quarantined' && mail.handledAt !== null)
    return <Button onClick={restore}>{say('bringBack')}</Button>
  if (mail.state === 'quarantined')
    return (
      <>
        <Button onClick={() => again(false)}>{say('again')}</Button>
        <Button onClick={discard}>{say('discard')}</Button>
      </>
    )
  if (mail.state === 'suppressed')
    return (
      <Button {...tip(say('asHumanHint'))} onClick={() => again(true)}>
        {say('asHuman')}
      </Button>
    )
  return null
}
