import type { Language } from '#domain/actor.ts'
import type { FormField } from '#domain/catalogue/form.ts'
import { nameIn } from '#domain/catalogue/naming.ts'
import { call } from '#web/platform/client.ts'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { ComboBox } from '#web/ui/forms/ComboBox.tsx'
import { DateField } from '#web/ui/forms/DateField.tsx'
import type { FieldProps } from '#web/ui/forms/field.ts'
import { NumberField } from '#web/ui/forms/NumberField.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { useText } from '#web/ui/text.ts'
import type { Answers } from './answers.ts'
import styles from './Form.module.css'

type Value = Answers[string]

type Found = { readonly id: string; readonly name: string; readonly note: string }
type FindPeople = (q: string) => Promise<readonly Found[]>

const contactsOf = async (clientId: string | null, q: string): Promise<readonly Found[]> =>
  (
    await call('people.search', {
      query: { kind: 'contact', q, limit: 20, ...(clientId ? { clientId } : {}) },
    })
  ).items.map(({ id, name, email }) => ({ id, name, note: email ?? '' }))

/** What a service asks, to be answered: in the language of whoever reads it. */
export function FormFields({
  form,
  language,
  clientId,
  findPeople = q => contactsOf(clientId, q),
  answers,
  errors = {},
  onChange,
}: {
  readonly form: readonly FormField[]
  readonly language: Language
  /** Whose people may be named. */
  readonly clientId: string | null
  /** By name, where it is not one of us who looks. */
  readonly findPeople?: FindPeople
  readonly answers: Answers
  readonly errors?: Readonly<Record<string, string>>
  readonly onChange: (answers: Answers) => void
}) {
  return (
    <div className={styles.fields}>
      {form.map(field => (
        <OneField
          key={field.key}
          field={field}
          language={language}
          findPeople={findPeople}
          value={answers[field.key] ?? null}
          error={errors[field.key]}
          onChange={value => onChange({ ...answers, [field.key]: value })}
        />
      ))}
    </div>
  )
}

function OneField({
  field,
  language,
  findPeople,
  value,
  error,
  onChange,
}: {
  readonly field: FormField
  readonly language: Language
  readonly findPeople: FindPeople
  readonly value: Value
  readonly error: string | undefined
  readonly onChange: (value: Value) => void
}) {
  const say = useText()
  const help = nameIn(field.help, language)
  const shared: FieldProps = {
    name: nameIn(field.names, language),
    ...(help ? { hint: help } : {}),
    ...(error ? { error } : {}),
    ...(field.required ? { required: true } : {}),
  }
  const text = typeof value === 'string' ? value : ''
  switch (field.kind) {
    case 'text':
      return <TextField {...shared} value={text} maxLength={500} onChange={onChange} />
    case 'link':
      return <TextField {...shared} type="url" value={text} placeholder="https://" onChange={onChange} />
    case 'date':
      return <DateField {...shared} value={text} onChange={onChange} />
    case 'long_text':
      return <TextArea {...shared} value={text} maxLength={20_000} onChange={onChange} />
    case 'number':
      return <NumberField {...shared} value={typeof value === 'number' ? value : null} onChange={onChange} />
    case 'yes_no':
      return (
        <Select
          {...shared}
          clearable
          placeholder={say('choose')}
          choices={[
            { id: 'yes', name: say('yes') },
            { id: 'no', name: say('no') },
          ]}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
          onChange={chosen => onChange(chosen === null ? null : chosen === 'yes')}
        />
      )
    case 'choice':
      return (
        <Select
          {...shared}
          clearable
          placeholder={say('choose')}
          choices={field.choices.map(({ key, names }) => ({ id: key, name: nameIn(names, language) }))}
          value={text || null}
          onChange={onChange}
        />
      )
    case 'multi_choice':
      return (
        <Several
          field={field}
          language={language}
          chosen={Array.isArray(value) ? value : []}
          shared={shared}
          onChange={onChange}
        />
      )
    case 'person':
      return (
        <ComboBox
          {...shared}
          value={value !== null && typeof value === 'object' && 'id' in value ? { ...value, note: '' } : null}
          search={findPeople}
          onChange={person => onChange(person ? { id: person.id, name: person.name } : null)}
        />
      )
    default:
      return field.kind satisfies never
  }
}

function Several({
  field,
  language,
  chosen,
  shared,
  onChange,
}: {
  readonly field: FormField
  readonly language: Language
  readonly chosen: readonly string[]
  readonly shared: FieldProps
  readonly onChange: (value: readonly string[]) => void
}) {
  return (
    <fieldset className={styles.several} aria-invalid={shared.error ? true : undefined}>
      <legend>
        {shared.name}
        {field.required ? <span aria-hidden="true"> *</span> : null}
      </legend>
      {shared.hint ? <p className={styles.note}>{shared.hint}</p> : null}
      {field.choices.map(({ key, names }) => (
        <Checkbox
          key={key}
          name={nameIn(names, language)}
          checked={chosen.includes(key)}
          onChange={on => onChange(on ? [...chosen, key] : chosen.filter(one => one !== key))}
        />
      ))}
      {shared.error ? <p className={styles.error}>{shared.error}</p> : null}
    </fieldset>
  )
}
