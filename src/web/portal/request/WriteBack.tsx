import { useEffect, useRef, useState } from 'react'
import { useSending } from '#web/people/door/entering.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import { toast } from '#web/ui/toasts.ts'
import { blank, drop, keep, recall } from '../asking/kept.ts'
import { intended } from '../asking/writing.ts'
import { Files } from '../files/Files.tsx'
import { useText } from '../text.ts'
import styles from './Request.module.css'
import type { Request } from './shape.ts'

/** A place to answer; what is written stays on this device until it has arrived. */
export function WriteBack({ ticket }: { readonly ticket: Request }) {
  const say = useText()
  const place = `answer.${ticket.id}`
  const [writing, setWriting] = useState(() => recall(place) ?? blank())
  const [attaching, setAttaching] = useState(false)
  const { busy, problem, send } = useSending()
  const untouched = useRef(writing)
  useEffect(() => {
    if (writing !== untouched.current) keep(place, writing)
  }, [place, writing])
  const { text, uploads } = writing
  const empty = text.trim() === '' && uploads.length === 0
  const post = async () => {
    // Staff say more with a reply; a contact's body is its words and its files.
    const body = { text, uploads: uploads.map(({ id }) => id) }
    const going = intended(writing, body)
    setWriting(going)
    const sent = await send(() =>
      call(
        'tickets.reply',
        { params: { ticket: String(ticket.number) }, body },
        { idempotencyKey: going.key },
      ),
    )
    if (!sent) return
    drop(place)
    untouched.current = blank()
    setWriting(untouched.current)
    toast({ text: say('sent') })
    await refresh('tickets.get')
  }
  return (
    <form
      className={styles.write}
      onSubmit={event => {
        event.preventDefault()
        if (!busy && !attaching && !empty) void post()
      }}
    >
      <Files
        uploads={uploads}
        onBusy={setAttaching}
        onChange={change => setWriting(now => ({ ...now, uploads: change(now.uploads) }))}
      >
        <TextArea
          name={say('yourAnswer')}
          value={text}
          rows={4}
          onChange={next => setWriting(now => ({ ...now, text: next }))}
        />
      </Files>
      {problem ? (
        <Banner tone="problem" live>
          {problem.title} {say('kept')}
        </Banner>
      ) : null}
      <Button type="submit" look="primary" busy={busy || attaching} disabled={empty}>
        {say('send')}
      </Button>
    </form>
  )
}
