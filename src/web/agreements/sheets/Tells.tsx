import { useState } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import type { Input } from '#web/platform/client.ts'
import { useFormat } from '#web/platform/reader.ts'
import { Button } from '#web/ui/Button.tsx'
import { Segments } from '#web/ui/forms/Choices.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import type { Laid } from './laying.ts'
import type { Start } from './making.ts'
import styles from './Sheets.module.css'
import { useSettled } from './settled.ts'
import { useText } from './text.ts'

type Side = Input<'agreements.preview_notice'>['body']['side']

/** Whom the new one will tell, and the mail as they get it. */
export function Tells({ laid, start }: { readonly laid: Laid; readonly start: Start }) {
  const say = useText()
  const format = useFormat()
  const { tells } = laid.proposal
  const sides = (['client', 'us'] as const).filter(side => tells.some(person => person.side === side))
  const [open, setOpen] = useState(false)
  const [chosen, setSide] = useState<Side>('client')
  const side = sides.includes(chosen) ? chosen : sides[0]
  return (
    <section className={styles.part}>
      <div className={styles.tells}>
        <h3 className={styles.heading}>{say('tell')}</h3>
        {side === undefined || start === 'draft' ? (
          <p className={styles.quiet}>{say('tellNobody')}</p>
        ) : (
          <>
            <p dir="auto">{format.list(tells.map(({ name }) => name))}</p>
            <Button size="s" look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
              {say(open ? 'hidePreview' : 'preview')}
            </Button>
          </>
        )}
      </div>
      {open && side !== undefined && start !== 'draft' ? (
        <>
          {sides.length > 1 ? (
            <Segments
              name={say('previewFor')}
              choices={[
                { id: 'client', name: say('previewClient') },
                { id: 'us', name: say('previewUs') },
              ]}
              value={side}
              onChange={setSide}
            />
          ) : null}
          <Mail laid={laid} side={side} />
        </>
      ) : null}
    </section>
  )
}

function Mail({ laid: { row }, side }: { readonly laid: Laid; readonly side: Side }) {
  const say = useText()
  const name = useSettled(row.name.trim() || row.source.name, 300)
  const { data, error } = useAnswer(
    'agreements.preview_notice',
    {
      params: { id: row.source.id },
      body: { kind: 'activated', side, name, startsOn: row.startsOn, endsOn: row.endsOn },
    },
    { keepPrevious: true },
  )
  if (error && !data)
    return (
      <p className={styles.quiet}>
        {say('previewFailed')}: {error.title}
      </p>
    )
  if (!data) return <Waiting lines={4} />
  return (
    <article className={styles.mail} lang={data.language}>
      <h4>{data.subject}</h4>
      <p>{data.text}</p>
    </article>
  )
}
