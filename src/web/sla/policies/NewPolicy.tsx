import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PolicyTerms } from '#domain/sla/policy-shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { refresh, useAnswer } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { FormDialog } from '#web/settings/FormDialog.tsx'
import { Choices } from '#web/ui/forms/Choices.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { toast } from '#web/ui/toasts.ts'
import { type Starting, startings } from './starting.ts'
import { useText } from './text.ts'

/** A name and something to begin with, or a copy of what there is. */
export function NewPolicy({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [from, setFrom] = useState<string>('standard')
  const policies = useAnswer('sla.policies', { query: {} })
  const { busy, problem, send } = useSending()
  const starts = Object.keys(startings) as Starting[]

  const create = async () => {
    const made = await send(async () =>
      call('sla.create', { body: { name, terms: await termsOf(from), note: '' } }),
    )
    if (!made) return
    toast({ text: say('created', { name: made.name }) })
    void refresh('sla.policies')
    onClose()
    await navigate({ to: '/settings/policies/$id', params: { id: made.id } })
  }
  return (
    <FormDialog
      title={say('newPolicy')}
      action={say('create')}
      busy={busy}
      problem={problem}
      fields={['name']}
      untouched={name === ''}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <TextField
        name={say('name')}
        hint={say('nameHint')}
        value={name}
        onChange={setName}
        error={fieldError(problem, 'name')}
        autoFocus
      />
      <Choices
        name={say('startFrom')}
        choices={[
          ...starts.map(id => ({ id: id as string, name: say(id) })),
          ...(policies.data?.items ?? []).map(policy => ({
            id: policy.id,
            name: say('copyOf', { name: policy.name }),
          })),
        ]}
        value={from}
        onChange={setFrom}
      />
    </FormDialog>
  )
}

const termsOf = async (from: string): Promise<PolicyTerms> =>
  from in startings
    ? startings[from as Starting]
    : (await call('sla.policy', { params: { id: from } })).current.terms
