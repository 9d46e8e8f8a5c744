import { useState } from 'react'
import { type Role, roles } from '#domain/actor.ts'
import { refresh, useAnswer } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { asProblem, fieldError, type Problem } from '#web/platform/problem.ts'
import { useMe } from '#web/platform/session.ts'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { toast } from '#web/ui/toasts.ts'
import { FormDialog } from '../FormDialog.tsx'
import styles from '../Settings.module.css'
import { useText } from '../text.ts'

export function Invite({
  onClose,
  guard,
}: {
  readonly onClose: () => void
  readonly guard: (problem: Problem, again: () => void) => boolean
}) {
  const say = useText()
  const me = useMe()
  const teams = useAnswer('people.teams', { query: {} })
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('agent')
  const [teamIds, setTeamIds] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  // Nobody gives away more than they have.
  const offered = roles.filter(candidate => me?.role === 'administrator' || candidate !== 'administrator')

  const invite = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await call('people.invite', { body: { name, email, role, teamIds: [...teamIds] } })
      toast({ text: say('invited', { name }) })
      void refresh('people.list')
      onClose()
    } catch (error) {
      const found = asProblem(error)
      if (!guard(found, () => void invite())) setProblem(found)
    } finally {
      setBusy(false)
    }
  }
  return (
    <FormDialog
      size="s"
      title={say('invite')}
      action={say('sendInvitation')}
      busy={busy}
      problem={problem}
      fields={['name', 'email']}
      untouched={name === '' && email === ''}
      onSubmit={() => void invite()}
      onClose={onClose}
    >
      <p className={styles.lead}>{say('inviteText')}</p>
      <TextField
        name={say('personName')}
        value={name}
        onChange={setName}
        error={fieldError(problem, 'name')}
        autoFocus
      />
      <TextField
        name={say('personEmail')}
        type="email"
        value={email}
        onChange={setEmail}
        error={fieldError(problem, 'email')}
      />
      <Select
        name={say('role')}
        hint={say(`roleSays_${role}`)}
        choices={offered.map(id => ({ id, name: say(`role_${id}`) }))}
        value={role}
        onChange={chosen => chosen && setRole(chosen)}
      />
      {(teams.data?.items ?? []).length > 0 ? (
        <fieldset className={styles.form}>
          <legend>{say('personTeams')}</legend>
          {(teams.data?.items ?? []).map(team => (
            <Checkbox
              key={team.id}
              name={team.name}
              checked={teamIds.includes(team.id)}
              onChange={on => setTeamIds(on ? [...teamIds, team.id] : teamIds.filter(id => id !== team.id))}
            />
          ))}
        </fieldset>
      ) : null}
    </FormDialog>
  )
}
