import { useNavigate } from '@tanstack/react-router'
import { Paperclip } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { now } from '#web/platform/clock.ts'
import { useIntention } from '#web/platform/intention.ts'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { fieldError, type Problem } from '#web/platform/problem.ts'
import { useReader } from '#web/platform/reader.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { filesOf, take } from '../composer/attaching.ts'
import { Editor } from '../composer/Editor.tsx'
import { Uploads } from '../composer/Uploads.tsx'
import { takeTyping } from '../typed-ahead.ts'
import { Arrival } from './Arrival.tsx'
import { Asked } from './Asked.tsx'
import { Coming } from './Coming.tsx'
import { useComing } from './coming.ts'
import {
  bodyOf,
  closeForm,
  currentForm,
  discard,
  fill,
  isBlank,
  type Missing,
  missing,
  useForm,
} from './form.ts'
import styles from './NewTicket.module.css'
import { Placing } from './Placing.tsx'
import { recognise } from './recognise.ts'
import { useText } from './text.ts'
import { Whose } from './Whose.tsx'

/** Writes down a request that came by phone, by letter, in passing: type, and ⌘⏎. */
export function NewTicket() {
  const say = useText()
  const navigate = useNavigate()
  const change = useChange()
  const { zone } = useReader()
  const { form } = useForm()
  const [tried, setTried] = useState(false)
  const [attaching, setAttaching] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const intention = useIntention()
  useRecognition()
  // Typed while this was on its way.
  useEffect(() => {
    const typed = takeTyping()
    if (typed !== '') fill({ subject: currentForm().subject + typed })
  }, [])

  const { chosen } = useComing(form)
  const wrong = missing(form, now(), zone, chosen !== null && !chosen.covers)
  const told = (field: keyof typeof wrong): { error?: string } => {
    const missed: Missing | undefined = tried ? wrong[field] : undefined
    return missed && missed !== 'answersMissing' ? { error: say(missed) } : {}
  }
  const create = () => {
    setTried(true)
    const body = bodyOf(form, zone)
    if (!body || Object.keys(wrong).length > 0 || attaching.length > 0) return
    void change({
      send: () => call('tickets.open', { body }, intention.sending(body)),
      refused: found => {
        setProblem(found)
        return true
      },
      told: ({ ticket }) => ({
        text: say('created', { number: ticket.number }),
        action: {
          name: say('openIt'),
          run: () => void navigate({ to: '/t/$ticket', params: { ticket: String(ticket.number) } }),
        },
      }),
      done: discard,
      touches: ['views.queue', 'views.upcoming', 'tickets.list'],
    })
  }
  const attach = async (files: readonly File[]) => {
    setAttaching(now => [...now, ...files.map(({ name }) => name)])
    for (const file of files) {
      const upload = await take(file)
      if (upload) fill({ uploads: [...currentForm().uploads, upload] })
      setAttaching(now => now.filter((_, at) => at !== now.indexOf(file.name)))
    }
  }
  useCommands([
    {
      id: 'compose.create',
      name: () => say('create'),
      section: 'create',
      keys: 'mod+enter',
      inFields: true,
      hidden: true,
      within: () => box.current,
      run: create,
    },
  ])
  return (
    <Dialog
      open
      size="l"
      title={say('title')}
      closesOutside={isBlank(form)}
      onClose={closeForm}
      actions={
        <>
          {isBlank(form) ? null : (
            <Button look="quiet" onClick={discard}>
              {say('discard')}
            </Button>
          )}
          <Button icon={<Paperclip size={16} strokeWidth={1.75} />} onClick={() => picker.current?.click()}>
            {say('attach')}
          </Button>
          <Button look="primary" keys="mod+enter" onClick={create}>
            {say('create')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files on; the button does the same */}
      <div
        ref={box}
        className={styles.form}
        onDragOver={event => event.preventDefault()}
        onDropCapture={event => {
          const files = filesOf(event.dataTransfer)
          if (files.length === 0) return
          event.preventDefault()
          void attach(files)
        }}
        onPasteCapture={event => {
          const files = filesOf(event.clipboardData)
          if (files.length === 0) return
          event.preventDefault()
          void attach(files)
        }}
      >
        {problem ? (
          <Banner tone="problem" live>
            {problem.title}
          </Banner>
        ) : null}
        <TextField
          name={say('subject')}
          value={form.subject}
          onChange={subject => fill({ subject })}
          maxLength={250}
          required
          autoFocus
          {...told('subject')}
          {...(fieldError(problem, 'subject') ? { error: fieldError(problem, 'subject') } : {})}
        />
        <Whose form={form} error={told('client').error} />
        <div className={styles.text}>
          <Editor
            name={say('text')}
            placeholder={say('text')}
            text={form.text}
            revision="new"
            autoFocus={false}
            onChange={text => fill({ text })}
          />
          <Uploads
            uploads={form.uploads}
            attaching={attaching}
            onRemove={({ id }) => {
              fill({ uploads: form.uploads.filter(upload => upload.id !== id) })
              void call('tickets.drop_upload', { params: { id } }).catch(() => {
                // it goes by itself when nobody sends it
              })
            }}
          />
        </div>
        <Placing form={form} />
        <Coming key={form.client?.id} form={form} error={told('agreement').error} />
        <Asked form={form} tried={tried} />
        <Arrival form={form} error={told('earlier').error} />
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={event => {
            void attach([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </div>
    </Dialog>
  )
}

/** Whose it is, from what is being typed, until somebody has chosen. */
function useRecognition(): void {
  const { form } = useForm()
  const { data } = useAnswer('views.index', undefined, { staleTime: 5 * 60_000 })
  const { subject, text, clientChosen } = form
  useEffect(() => {
    if (!data || clientChosen) return
    const found = recognise(`${subject}\n${text.text}`, data)
    if (!found) return
    const client = data.clients.find(({ id }) => id === found.clientId)
    const person = data.people.find(({ id }) => id === found.personId)
    if (client)
      fill({
        client: { id: client.id, name: client.name },
        by: found.by,
        requester: person ? { id: person.id, name: person.name } : null,
      })
  }, [data, subject, text.text, clientChosen])
}
