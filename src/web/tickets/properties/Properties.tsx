import { parseInstant } from '#kernel/instant.ts'
import { useMe } from '#web/platform/session.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { PriorityMark } from '#web/ui/PriorityMark.tsx'
import { TurnBadge } from '#web/ui/TurnBadge.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import type { TicketDetail } from '../handle.ts'
import { ask, type Question } from '../picking/asking.ts'
import { rankOf } from '../priority.ts'
import { useText } from '../text.ts'
import { AnswerValue } from './AnswerValue.tsx'
import styles from './Properties.module.css'
import { Property } from './Property.tsx'

/** Everything a ticket is, each changed by pressing it or by its key. Saving is never a step. */
export function Properties({ ticket }: { readonly ticket: TicketDetail }) {
  const say = useText()
  const me = useMe()
  const may = me?.role !== 'observer' && ticket.mergedInto === null
  const change = (question: Question) => ({
    question,
    onChange: may ? (anchor: Element) => ask(question, [ticket], anchor) : undefined,
  })
  const arrived = parseInstant(ticket.arrivedAt)
  return (
    <section aria-label={say('properties')}>
      <dl className={styles.properties}>
        <Property
          name={say('status')}
          keys="s"
          value={<TurnBadge turn={ticket.status.turn} status={ticket.status.name} />}
          {...change('status')}
        />
        <Property
          name={say('priority')}
          keys="p"
          value={<PriorityMark rank={rankOf(ticket.priority)} />}
          note={
            ticket.priority === ticket.matrixPriority
              ? null
              : [say('matrixWouldSay', { priority: ticket.matrixPriority }), ticket.priorityReason]
                  .filter(Boolean)
                  .join(' · ')
          }
          {...change('priority')}
        />
        <Property
          name={say('severity')}
          value={say(`severity_${rankOf(ticket.severity)}`)}
          {...change('severity')}
        />
        <Property
          name={say('assignee')}
          keys="a"
          value={<Who person={ticket.assignee} none={say('nobody')} />}
          {...change('assignee')}
        />
        <Property
          name={say('team')}
          value={ticket.team?.name ?? <None text={say('none')} />}
          {...change('team')}
        />
        <Property name={say('type')} keys="y" value={ticket.type.name} {...change('type')} />
        <Property
          name={say('service')}
          value={ticket.service?.name ?? <None text={say('none')} />}
          {...change('service')}
        />
        {ticket.answers.map(answer => (
          <Property key={answer.key} name={answer.name} value={<AnswerValue answer={answer} />} />
        ))}
        <Property
          name={say('requester')}
          value={<Who person={ticket.requester} none={say('none')} />}
          note={ticket.requester?.email}
          {...change('requester')}
        />
        {ticket.cc.length > 0 ? (
          <Property
            name={say('ccField')}
            value={ticket.cc.map(({ name, address }) => name || address).join(', ')}
          />
        ) : null}
        <Property
          name={say('tags')}
          keys="u"
          value={ticket.tags.length > 0 ? <Tags tags={ticket.tags} /> : <None text={say('none')} />}
          {...change('tags')}
        />
        <Property
          name={say('arrived')}
          value={typeof arrived === 'number' ? <ZonedTime at={arrived} precise /> : null}
          note={say(`channel_${ticket.channel}`)}
        />
        {ticket.watchers.length > 0 ? (
          <Property name={say('watchers')} value={ticket.watchers.map(({ name }) => name).join(', ')} />
        ) : null}
      </dl>
    </section>
  )
}

function Who({ person, none }: { readonly person: { readonly name: string } | null; readonly none: string }) {
  if (!person) return <None text={none} />
  return (
    <span className={styles.who}>
      <Avatar name={person.name} size={20} />
      <span dir="auto">{person.name}</span>
    </span>
  )
}

const None = ({ text }: { readonly text: string }) => <span className="faint">{text}</span>

const Tags = ({ tags }: { readonly tags: readonly string[] }) => (
  <span className={styles.tags}>
    {tags.map(tag => (
      <span key={tag} className={styles.tag}>
        {tag}
      </span>
    ))}
  </span>
)
