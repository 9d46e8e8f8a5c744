import { useAnswer } from '#web/platform/cache.ts'
import { useMe } from '#web/platform/session.ts'
import { Segments } from '#web/ui/forms/Choices.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { PriorityMark } from '#web/ui/PriorityMark.tsx'
import { rankOf, ranks } from '../priority.ts'
import { useVocabulary } from '../vocabulary.ts'
import { type Form, fill, priorityOf, takeService } from './form.ts'
import styles from './NewTicket.module.css'
import { useText } from './text.ts'

/** How bad, how soon, and where it goes; the priority that follows is shown as it follows. */
export function Placing({ form }: { readonly form: Form }) {
  const say = useText()
  const me = useMe()
  const { types, matrix } = useVocabulary()
  const services = useAnswer('catalogue.list', { query: {} }, { staleTime: 5 * 60_000 })
  const teams = useAnswer('people.teams', { query: {} }, { staleTime: 5 * 60_000 })
  const staff = useAnswer('people.search', { query: { kind: 'staff', limit: 50 } }, { staleTime: 60_000 })
  const priority = priorityOf(matrix, form)
  const colleagues = (staff.data?.items ?? [])
    .filter(person => !person.disabled)
    .toSorted((a, b) => Number(b.id === me?.id) - Number(a.id === me?.id))
  return (
    <>
      <div className={styles.ranks}>
        <Segments
          name={say('severity')}
          value={String(form.severity)}
          onChange={severity => fill({ severity: Number(severity) })}
          choices={ranks.map(rank => ({ id: String(rank), name: say(`severity_${rank}`) }))}
        />
        <Segments
          name={say('urgency')}
          value={String(form.urgency)}
          onChange={urgency => fill({ urgency: Number(urgency) })}
          choices={([1, 2, 3] as const).map(urgency => ({
            id: String(urgency),
            name: say(`urgency_${urgency}`),
          }))}
        />
        <output className={styles.priority} aria-live="polite">
          <span className={styles.label}>{say('priority')}</span>
          {priority === null ? null : <PriorityMark rank={rankOf(priority)} />}
          <span className="faint">{say('priorityFrom')}</span>
        </output>
      </div>
      <p className={styles.note}>{say(`severityNote_${rankOf(form.severity)}`)}</p>
      <div className={styles.places}>
        <Select
          name={say('type')}
          placeholder={types[0]?.name ?? ''}
          value={form.typeId}
          onChange={typeId => fill({ typeId })}
          choices={types}
        />
        <Select
          name={say('service')}
          placeholder={say('none')}
          clearable
          value={form.serviceId}
          onChange={id => takeService(services.data?.items.find(service => service.id === id) ?? null)}
          choices={services.data?.items ?? []}
        />
        <Select
          name={say('assignee')}
          placeholder={say('nobody')}
          clearable
          value={form.assignee?.id ?? null}
          onChange={id => {
            const person = colleagues.find(one => one.id === id)
            fill({ assignee: person ? { id: person.id, name: person.name } : null })
          }}
          choices={colleagues}
        />
        <Select
          name={say('team')}
          placeholder={say('none')}
          clearable
          value={form.teamId}
          onChange={teamId => fill({ teamId })}
          choices={teams.data?.items ?? []}
        />
      </div>
    </>
  )
}
