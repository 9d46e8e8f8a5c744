import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Offer, OfferedService } from '#domain/portal/shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { useReader } from '#web/platform/reader.ts'
import { useMe } from '#web/platform/session.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { toast } from '#web/ui/toasts.ts'
import { Files } from '../files/Files.tsx'
import { useText } from '../text.ts'
import styles from './Asking.module.css'
import { findColleagues } from './colleagues.ts'
import { Impact } from './Impact.tsx'
import { blank, drop, keep, recall, type Writing } from './kept.ts'
import { Promised } from './Promised.tsx'
import { begun, bodyOf, intended, missingIn } from './writing.ts'

// Many services ask nothing beyond a subject and a text.
const FormFields = lazy(() =>
  import('#web/catalogue/form/FormFields.tsx').then(file => ({ default: file.FormFields })),
)

/** What is asked, what it is about, how bad it is, and what will be promised; then Send. */
export function AskForm({
  place,
  service,
  otherwise,
}: {
  /** Under which what is written is kept. */
  readonly place: string
  readonly service: OfferedService | null
  readonly otherwise: Offer['otherwise']
}) {
  const say = useText()
  const navigate = useNavigate()
  const me = useMe()
  const { language } = useReader()
  const [restored, setRestored] = useState(() => recall(place) !== null)
  const [writing, setWriting] = useState<Writing>(() => recall(place) ?? begun(blank(), service, me))
  const [tried, setTried] = useState(false)
  const [attaching, setAttaching] = useState(false)
  const { busy, problem, send } = useSending()
  const form = useRef<HTMLFormElement>(null)
  const fill = (change: Partial<Writing> | ((now: Writing) => Partial<Writing>)) =>
    setWriting(now => ({ ...now, ...(typeof change === 'function' ? change(now) : change) }))
  const untouched = useRef(writing)
  useEffect(() => {
    if (writing !== untouched.current) keep(place, writing)
  }, [place, writing])

  const missing = missingIn(writing, service, say)
  const wrong = tried ? missing : {}
  const begin = () => {
    drop(place)
    setRestored(false)
    untouched.current = begun(blank(), service, me)
    setWriting(untouched.current)
  }
  const post = async () => {
    setTried(true)
    if (Object.keys(missing).length > 0) {
      // The fields learn what is wrong with them first; then the first of them gets the focus.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error] input')?.focus(),
      )
      return
    }
    const body = bodyOf(writing, service)
    const going = intended(writing, body)
    setWriting(going)
    const asked = await send(() => call('portal.ask', { body }, { idempotencyKey: going.key }))
    if (!asked) return
    drop(place)
    toast({ text: say('asked', { number: asked.number }) })
    void refresh('tickets.list')
    await navigate({ to: '/requests/$request', params: { request: String(asked.number) }, replace: true })
  }
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!busy && !attaching) void post()
      }}
      onKeyDown={event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
      }}
    >
      <header>
        <h1 dir="auto">{service?.name ?? say('writeToUs')}</h1>
        {service?.description ? (
          <p className={styles.description} dir="auto">
            {service.description}
          </p>
        ) : null}
      </header>
      {restored ? (
        <Banner
          actions={
            <Button size="s" look="quiet" onClick={begin}>
              {say('beginAnew')}
            </Button>
          }
        >
          {say('restored')}
        </Banner>
      ) : null}
      <TextField
        name={say('subject')}
        required
        autoFocus
        maxLength={250}
        value={writing.subject}
        error={wrong.subject ?? fieldError(problem, 'subject')}
        onChange={subject => fill({ subject })}
      />
      {service && service.form.length > 0 ? (
        <Suspense fallback={<Waiting lines={service.form.length} height="3.5rem" />}>
          <FormFields
            form={service.form}
            language={language}
            clientId={null}
            findPeople={findColleagues}
            answers={writing.answers}
            errors={wrong.answers ?? {}}
            onChange={answers => fill({ answers })}
          />
        </Suspense>
      ) : null}
      <Files
        uploads={writing.uploads}
        onBusy={setAttaching}
        onChange={change => fill(now => ({ uploads: change(now.uploads) }))}
      >
        <TextArea
          name={say('text')}
          rows={5}
          maxLength={50_000}
          required={!service || service.form.length === 0}
          value={writing.text}
          error={wrong.text ?? fieldError(problem, 'text')}
          onChange={text => fill({ text })}
        />
      </Files>
      {service && !service.asksImpact ? null : (
        <Impact value={severityOf(writing, service)} onChange={severity => fill({ severity })} />
      )}
      <Promised service={service} severity={severityOf(writing, service)} otherwise={otherwise} />
      {problem ? (
        <Banner tone="problem" live>
          {problem.title} {say('kept')}
        </Banner>
      ) : null}
      <div className={styles.send}>
        <Button type="submit" look="primary" busy={busy || attaching}>
          {say('send')}
        </Button>
      </div>
    </form>
  )
}

const severityOf = ({ severity }: Writing, service: OfferedService | null): number =>
  (service && !service.asksImpact ? null : severity) ?? service?.severity ?? 3
