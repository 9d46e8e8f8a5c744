import { useState } from 'react'
import type { WrittenDuration } from '#web/ui/duration.ts'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { Choices, Segments } from '#web/ui/forms/Choices.tsx'
import { ComboBox, type Found } from '#web/ui/forms/ComboBox.tsx'
import { DurationField } from '#web/ui/forms/DurationField.tsx'
import { NumberField } from '#web/ui/forms/NumberField.tsx'
import { PasswordField } from '#web/ui/forms/PasswordField.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { Switch } from '#web/ui/forms/Switch.tsx'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { TokenField } from '#web/ui/forms/TokenField.tsx'
import styles from './Gallery.module.css'

const clients: readonly Found[] = ['Nordwind GmbH', 'Acme', 'Tokai Systems', 'Северный ветер'].map(
  (name, n) => ({
    id: String(n),
    name,
    note: `client ${n + 1}`,
  }),
)
const severities = [
  { id: '1', name: 'Severity 1', note: 'Nothing works' },
  { id: '2', name: 'Severity 2', note: 'Something important does not work' },
  { id: '3', name: 'Severity 3', note: 'There is a way around' },
] as const

export function Fields() {
  const [text, setText] = useState('Kim Lee')
  const [long, setLong] = useState('')
  const [password, setPassword] = useState('correct horse battery')
  const [number, setNumber] = useState<number | null>(1.5)
  const [duration, setDuration] = useState<WrittenDuration | null>({ kind: 'time', seconds: 4_500 })
  const [choice, setChoice] = useState<string | null>('2')
  const [client, setClient] = useState<Found | null>(null)
  const [tags, setTags] = useState<readonly string[]>(['sso', 'import'])
  const [on, setOn] = useState(true)
  return (
    <div className={styles.grid}>
      <div className={styles.card}>
        <TextField name="Name" value={text} onChange={setText} required />
        <TextField
          name="Address"
          value="kim@"
          onChange={() => {}}
          type="email"
          error="This is not an address."
        />
        <TextField name="Fixed" value="cannot be changed" onChange={() => {}} disabled />
        <PasswordField
          name="Password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <TextArea
          name="Description"
          hint="What happened, and what you expected"
          value={long}
          onChange={setLong}
        />
      </div>
      <div className={styles.card}>
        <NumberField name="Hours included" value={number} onChange={setNumber} />
        <DurationField name="First reply within" value={duration} onChange={setDuration} bare="hours" />
        <Select
          name="Severity"
          choices={severities}
          value={choice as '1' | '2' | '3' | null}
          onChange={setChoice}
        />
        <ComboBox
          name="Client"
          value={client}
          onChange={setClient}
          search={wanted => clients.filter(one => one.name.toLowerCase().includes(wanted.toLowerCase()))}
        />
        <TokenField name="Tags" values={tags} onChange={setTags} suggestions={['invoice', 'search']} />
      </div>
      <div className={styles.card}>
        <Checkbox name="Waiting on client does not count" checked={on} onChange={setOn} />
        <Checkbox name="Some of them" hint="Three of five" checked={false} partly onChange={() => {}} />
        <Switch name="Send mail" on={on} onChange={setOn} />
        <Choices
          name="Severity"
          choices={severities}
          value={choice as '1' | '2' | '3'}
          onChange={setChoice}
        />
        <Segments
          name="Applies to"
          choices={[
            { id: 'new', name: 'New tickets' },
            { id: 'open', name: 'Open tickets too' },
          ]}
          value={on ? 'new' : 'open'}
          onChange={id => setOn(id === 'new')}
        />
      </div>
    </div>
  )
}
