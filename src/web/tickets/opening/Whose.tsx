import { useAnswer } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { ComboBox } from '#web/ui/forms/ComboBox.tsx'
import { matching } from '../picking/matching.ts'
import { type Form, fill } from './form.ts'
import styles from './NewTicket.module.css'
import { useText } from './text.ts'

/** The client and who of them asked: recognised, and always to be corrected. */
export function Whose({ form, error }: { readonly form: Form; readonly error: string | undefined }) {
  const say = useText()
  const { data } = useAnswer('views.index', undefined, { staleTime: 5 * 60_000 })
  const clientId = form.client?.id
  const findClients = async (text: string) => {
    const here = matching(
      (data?.clients ?? []).map(({ id, name, also }) => ({ id, name, words: also })),
      text,
    ).slice(0, 8)
    if (here.length > 0 || text.trim() === '') return here
    return (await call('views.search', { query: { q: text.trim(), limit: 8 } })).clients
  }
  const findPeople = async (q: string) =>
    (
      await call('people.search', {
        query: { kind: 'contact', q, limit: 20, ...(clientId ? { clientId } : {}) },
      })
    ).items.map(({ id, name, email, client }) => ({ id, name, note: email ?? client?.name ?? '', client }))
  return (
    <div className={styles.pair}>
      <ComboBox
        name={say('client')}
        hint={form.by && !form.clientChosen ? say('recognised', { text: form.by }) : say('clientHint')}
        required
        value={form.client}
        search={findClients}
        onChange={client =>
          fill({
            client,
            clientChosen: client !== null,
            by: null,
            requester: client?.id === clientId ? form.requester : null,
          })
        }
        {...(error ? { error } : {})}
      />
      <ComboBox
        key={clientId ?? 'none'}
        name={say('requester')}
        hint={say('requesterHint')}
        value={form.requester ? { ...form.requester, note: '', client: null } : null}
        search={findPeople}
        onChange={person =>
          fill({
            requester: person ? { id: person.id, name: person.name } : null,
            // Whoever asks says whose it is.
            ...(person?.client && !form.client ? { client: person.client, clientChosen: true } : {}),
          })
        }
      />
    </div>
  )
}
