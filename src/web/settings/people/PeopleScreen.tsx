import { Ellipsis, Plus, Search } from 'lucide-react'
import { useState } from 'react'
import { type Role, roles } from '#domain/actor.ts'
import type { StaffPerson } from '#domain/people/shapes.ts'
import { useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { useMe } from '#web/platform/session.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { useConfirming } from '../Confirming.tsx'
import { useHasRole } from '../roles.ts'
import styles from '../Settings.module.css'
import { SettingsPage } from '../SettingsPage.tsx'
import { useText } from '../text.ts'
import { Invite } from './Invite.tsx'

/** Everybody who works here: what they may do, in which teams they are, whether they can come in. */
export function PeopleScreen() {
  const say = useText()
  const [search, setSearch] = useState('')
  const [inviting, setInviting] = useState(false)
  const people = useAnswer(
    'people.list',
    { query: { limit: 200, ...(search.trim() ? { search: search.trim() } : {}) } },
    { keepPrevious: true },
  )
  const mayInvite = useHasRole('administrator', 'lead')
  const confirming = useConfirming()
  const items = people.data?.items ?? []
  return (
    <SettingsPage
      section="people"
      wide
      actions={
        mayInvite ? (
          <Button
            look="primary"
            icon={<Plus size={16} strokeWidth={1.75} />}
            onClick={() => setInviting(true)}
          >
            {say('invite')}
          </Button>
        ) : null
      }
    >
      <TextField
        name={say('searchPeople')}
        unnamed
        type="search"
        placeholder={say('searchPeople')}
        icon={<Search size={16} strokeWidth={1.75} aria-hidden="true" />}
        value={search}
        onChange={setSearch}
      />
      {people.isPending ? (
        <Waiting lines={6} height="3rem" />
      ) : people.error && items.length === 0 ? (
        <ErrorState title={say('loadFailed')} retry={() => void people.refetch()} />
      ) : items.length === 0 ? (
        <EmptyState title={say('noPeople', { text: search })} />
      ) : (
        <ul className={styles.list}>
          {items.map(person => (
            <Person key={person.id} person={person} guard={confirming.guard} />
          ))}
        </ul>
      )}
      {inviting ? <Invite onClose={() => setInviting(false)} guard={confirming.guard} /> : null}
      {confirming.dialog}
    </SettingsPage>
  )
}

type Guard = ReturnType<typeof useConfirming>['guard']

function Person({ person, guard }: { readonly person: StaffPerson; readonly guard: Guard }) {
  const say = useText()
  const me = useMe()
  const away = person.access === 'disabled'
  const state = {
    invited: say('accessInvited'),
    disabled: say('accessDisabled'),
    none: say('accessNone'),
    active: '',
  }[person.access]
  return (
    <li className={styles.line} data-off={away}>
      <Avatar name={person.name} size={32} />
      <div className={styles.main}>
        <span dir="auto">
          {person.name}
          {person.id === me?.id ? <span className={styles.quiet}> {say('you')}</span> : null}
        </span>
        <span className={styles.quiet}>
          {[person.email, person.teams.map(({ name }) => name).join(', ') || null, state || null]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <span>{say(`role_${person.role}`)}</span>
      <PersonMenu person={person} guard={guard} />
    </li>
  )
}

function PersonMenu({ person, guard }: { readonly person: StaffPerson; readonly guard: Guard }) {
  const say = useText()
  const change = useChange()
  const administrator = useHasRole('administrator')
  const mayInvite = useHasRole('administrator', 'lead')
  const { id, name } = person
  const send = (work: () => Promise<unknown>, text: string): void =>
    void change({
      send: work,
      touches: ['people.list'],
      refused: problem => guard(problem, () => send(work, text)),
      told: () => ({ text }),
    })
  const give = (role: Role) =>
    send(
      () => call('people.changeRole', { params: { id }, body: { role } }),
      say('roleChanged', { name, role: say(`role_${role}`) }),
    )
  const sections = [
    ...(administrator
      ? [
          {
            name: say('role'),
            items: roles.map(role => ({
              id: role,
              name: say(`role_${role}`),
              note: say(`roleSays_${role}`),
              checked: role === person.role,
              run: () => {
                if (role !== person.role) give(role)
              },
            })),
          },
        ]
      : []),
    {
      items: [
        ...(mayInvite && person.access === 'invited'
          ? [
              {
                id: 'again',
                name: say('inviteAgain'),
                run: () =>
                  send(() => call('people.inviteAgain', { params: { id } }), say('invitedAgain', { name })),
              },
            ]
          : []),
        ...(administrator
          ? [
              person.access === 'disabled'
                ? {
                    id: 'enable',
                    name: say('enable'),
                    run: () =>
                      send(() => call('people.enable', { params: { id } }), say('enabledNow', { name })),
                  }
                : {
                    id: 'disable',
                    name: say('disable'),
                    danger: true,
                    run: () =>
                      send(() => call('people.disable', { params: { id } }), say('disabledNow', { name })),
                  },
            ]
          : []),
      ],
    },
  ].filter(({ items }) => items.length > 0)
  if (sections.length === 0) return <span />
  return (
    <Menu
      name={say('more', { name })}
      align="end"
      sections={sections}
      trigger={props => (
        <IconButton
          {...props}
          name={say('more', { name })}
          icon={<Ellipsis size={16} strokeWidth={1.75} />}
        />
      )}
    />
  )
}
