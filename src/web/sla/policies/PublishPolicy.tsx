import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PolicyDetail, PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { Preview } from '#web/settings/publishing/Preview.tsx'
import { useText as usePublishingText } from '#web/settings/publishing/text.ts'
import settings from '#web/settings/Settings.module.css'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Choices } from '#web/ui/forms/Choices.tsx'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import { toast } from '#web/ui/toasts.ts'
import { useText } from './text.ts'

const whom = ['new', 'open'] as const

/** The one question before it is promised: new tickets only, or the open ones too, with the due moments that move. */
export function PublishPolicy({
  policy,
  terms,
  onClose,
  onPublished,
}: {
  readonly policy: PolicyDetail
  readonly terms: PolicyTerms
  readonly onClose: () => void
  readonly onPublished: () => void
}) {
  const say = useText()
  const sayPublishing = usePublishingText()
  const [applyTo, setApplyTo] = useState<(typeof whom)[number]>('new')
  const [note, setNote] = useState('')
  const { busy, problem, send } = useSending()
  const newest = policy.versions[0]?.version ?? policy.current.version
  const moves = useQuery({
    queryKey: ['sla.previewPolicy', policy.id, terms],
    queryFn: ({ signal }) =>
      call('sla.previewPolicy', { params: { id: policy.id }, body: { terms } }, { signal }),
    staleTime: 0,
    enabled: applyTo === 'open',
  })
  const publish = async () => {
    const done = await send(() =>
      call('sla.publish', { params: { id: policy.id }, body: { terms, note, applyTo, base: newest } }),
    )
    if (!done) return
    toast({
      text: say(applyTo === 'new' ? 'publishedNew' : 'publishedOpen', {
        name: policy.name,
        version: newest + 1,
      }),
    })
    void refresh('sla.policies')
    onPublished()
  }
  return (
    <Dialog
      open
      size="l"
      onClose={onClose}
      closesOutside={false}
      title={say('publishTitle', { version: newest + 1 })}
      actions={
        <Button look="primary" busy={busy} onClick={() => void publish()}>
          {sayPublishing('publishNow')}
        </Button>
      }
    >
      <div className={settings.form}>
        {problem ? (
          <Banner tone="problem" live>
            {problem.title}
          </Banner>
        ) : null}
        <Choices
          name={say('applyTo')}
          choices={whom.map(id => ({ id, name: say(`applyTo_${id}`), note: say(`applyToNote_${id}`) }))}
          value={applyTo}
          onChange={setApplyTo}
        />
        <TextArea
          name={sayPublishing('note')}
          hint={sayPublishing('noteHint')}
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={500}
        />
        {applyTo === 'open' ? <Preview answer={moves} /> : null}
      </div>
    </Dialog>
  )
}
