import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSending } from '#web/people/door/entering.ts'
import { refresh } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { useIntention } from '#web/platform/intention.ts'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { useMe } from '#web/platform/session.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { toast } from '#web/ui/toasts.ts'
import { AgreementPart } from './AgreementPart.tsx'
import { ClientPart } from './ClientPart.tsx'
import { ContactsPart } from './ContactsPart.tsx'
import { bodyOf, type Form, isBlank, noContact } from './form.ts'
import styles from './Onboarding.module.css'
import { closeOnboarding } from './opened.ts'
import { useText } from './text.ts'

/** A new client, complete in one step: who they are, their people with access to the portal, and what is agreed. */
export function Onboarding({ name }: { readonly name: string }) {
  const say = useText()
  const me = useMe()
  const navigate = useNavigate()
  const { busy, problem, send } = useSending()
  const [form, setForm] = useState<Form>({
    name,
    domains: [],
    zone: me?.company?.zone ?? 'Europe/Amsterdam',
    language: me?.company?.language ?? 'en',
    region: me?.company?.region ?? 'GB',
    manager: me?.role === 'account_manager' ? { id: me.id, name: me.name } : null,
    contacts: [noContact],
    agreement: null,
  })
  const change = (part: Partial<Form>) => setForm(now => ({ ...now, ...part }))
  const intention = useIntention()
  const create = async () => {
    if (busy) return
    const body = bodyOf(form)
    const made = await send(() => call('agreements.onboard', { body }, intention.sending(body)))
    if (!made) return
    toast({ text: say('added', { name: form.name }) })
    for (const name of [
      'clients.list',
      'views.index',
      'agreements.list',
      'agreements.index',
      'people.index',
    ] as const)
      void refresh(name)
    closeOnboarding()
    await navigate({ to: '/c/$client', params: { client: String(made.client.number) } })
  }
  useCommands([
    {
      id: 'clients.onboard',
      name: () => say('create'),
      section: 'create',
      keys: 'mod+enter',
      inFields: true,
      hidden: true,
      run: () => void create(),
    },
  ])
  return (
    <Dialog
      open
      size="l"
      title={say('title')}
      closesOutside={isBlank(form)}
      onClose={closeOnboarding}
      actions={
        <>
          <Button look="quiet" onClick={closeOnboarding}>
            {say('cancel')}
          </Button>
          <Button look="primary" keys="mod+enter" busy={busy} onClick={() => void create()}>
            {say('create')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void create()
        }}
      >
        {problem ? (
          <Banner tone="problem" live>
            {problem.title}
          </Banner>
        ) : null}
        <ClientPart form={form} problem={problem} onChange={change} />
        <ContactsPart form={form} problem={problem} onChange={change} />
        <AgreementPart form={form} problem={problem} onChange={change} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
