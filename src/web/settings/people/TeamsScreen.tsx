import { Plus, UsersRound } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Team } from '#domain/people/team-shapes.ts'
import { LocalTime } from '#web/clients/LocalTime.tsx'
import { useSending } from '#web/people/door/entering.ts'
import { zoneChoices } from '#web/people/door/places.ts'
import { refresh, useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { useMe } from '#web/platform/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { toast } from '#web/ui/toasts.ts'
import { FormDialog } from '../FormDialog.tsx'
import { useHasRole } from '../roles.ts'
import styles from '../Settings.module.css'
import { SettingsPage } from '../SettingsPage.tsx'
import { useText } from '../text.ts'

/** Teams: who answers together, where, in which hours, and who leads. */
export function TeamsScreen() {
  const say = useText()
  const teams = useAnswer('people.teams', { query: {} })
  const [editing, setEditing] = useState<Team | 'new' | null>(null)
  const may = useHasRole('administrator', 'lead')
  const change = useChange()
  const items = teams.data?.items ?? []
  const turn = (team: Team, name: 'people.archiveTeam' | 'people.restoreTeam'): void =>
    void change({
      send: () => call(name, { params: { id: team.id } }),
      touches: ['people.teams'],
      told: () =>
        name === 'people.archiveTeam'
          ? { text: say('teamPutAway', { name: team.name }), undo: () => turn(team, 'people.restoreTeam') }
          : null,
    })
  return (
    <SettingsPage
      section="teams"
      wide
      actions={
        may ? (
          <Button
            look="primary"
            icon={<Plus size={16} strokeWidth={1.75} />}
            onClick={() => setEditing('new')}
          >
            {say('newTeam')}
          </Button>
        ) : null
      }
    >
      {teams.isPending ? (
        <Waiting lines={3} height="3rem" />
      ) : teams.error && items.length === 0 ? (
        <ErrorState title={say('loadFailed')} retry={() => void teams.refetch()} />
      ) : items.length === 0 ? (
        <EmptyState title={say('noTeams')}>{say('noTeamsText')}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {items.map(team => (
            <li key={team.id} className={styles.line}>
              <UsersRound size={16} strokeWidth={1.75} aria-hidden="true" />
              <div className={styles.main}>
                <span>{team.name}</span>
                <span className={styles.quiet}>
                  {say('members', { count: team.members.length })}
                  {team.lead ? ` · ${say('teamLead')}: ${team.lead.name}` : ''} ·{' '}
                  <LocalTime zone={team.zone} />
                </span>
              </div>
              {may ? (
                <span className={styles.lineEnd}>
                  <Button
                    size="s"
                    aria-label={say('changeTeam', { name: team.name })}
                    onClick={() => setEditing(team)}
                  >
                    {say('change')}
                  </Button>
                  <Button size="s" look="quiet" onClick={() => turn(team, 'people.archiveTeam')}>
                    {say('putAway')}
                  </Button>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {editing ? (
        <TeamForm team={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </SettingsPage>
  )
}

function TeamForm({ team, onClose }: { readonly team: Team | null; readonly onClose: () => void }) {
  const say = useText()
  const me = useMe()
  const people = useAnswer('people.list', { query: { limit: 200 } })
  const calendars = useAnswer('calendars.list', { query: {} })
  const [name, setName] = useState(team?.name ?? '')
  const [zone, setZone] = useState(team?.zone ?? me?.company?.zone ?? 'UTC')
  const [calendarId, setCalendarId] = useState(team?.calendarId ?? null)
  const [leadId, setLeadId] = useState(team?.lead?.id ?? null)
  const [memberIds, setMemberIds] = useState<readonly string[]>(team?.members.map(({ id }) => id) ?? [])
  const zones = useMemo(() => zoneChoices(team?.zone), [team])
  const { busy, problem, send } = useSending()
  const staff = people.data?.items ?? []
  const save = async () => {
    const body = { name, zone, calendarId, leadId, memberIds: [...memberIds] }
    const saved = await send(() =>
      team
        ? call('people.updateTeam', { params: { id: team.id }, body: { ...body, version: team.version } })
        : call('people.createTeam', { body }),
    )
    if (!saved) return
    toast({ text: say(team ? 'teamChanged' : 'teamMade', { name }) })
    void refresh('people.teams')
    onClose()
  }
  return (
    <FormDialog
      title={team ? say('changeTeam', { name: team.name }) : say('newTeam')}
      action={say('save')}
      busy={busy}
      problem={problem}
      fields={['name']}
      untouched={name === (team?.name ?? '')}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        name={say('teamName')}
        value={name}
        onChange={setName}
        error={fieldError(problem, 'name')}
        autoFocus
      />
      <div className={styles.pair}>
        <Select
          name={say('teamZone')}
          choices={zones}
          value={zone}
          onChange={chosen => chosen && setZone(chosen)}
        />
        <Select
          name={say('teamHours')}
          hint={say('teamHoursHint')}
          clearable
          placeholder={say('teamHoursUsual')}
          choices={(calendars.data?.items ?? []).map(item => ({ id: item.id, name: item.name }))}
          value={calendarId}
          onChange={setCalendarId}
        />
        <Select
          name={say('teamLead')}
          clearable
          placeholder={say('nobody')}
          choices={staff.map(person => ({ id: person.id, name: person.name }))}
          value={leadId}
          onChange={setLeadId}
        />
      </div>
      <fieldset className={styles.form}>
        <legend>{say('teamMembers')}</legend>
        <div className={styles.pair}>
          {staff
            .filter(({ access, id }) => access !== 'disabled' || memberIds.includes(id))
            .map(person => (
              <Checkbox
                key={person.id}
                name={person.name}
                checked={memberIds.includes(person.id)}
                onChange={on =>
                  setMemberIds(on ? [...memberIds, person.id] : memberIds.filter(id => id !== person.id))
                }
              />
            ))}
        </div>
      </fieldset>
    </FormDialog>
  )
}
