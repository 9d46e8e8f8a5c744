import { ArrowDown, ArrowUp, Plus, Trash2, X } from 'lucide-react'
import type { Language } from '#domain/actor.ts'
import { fieldKinds, hasChoices } from '#domain/catalogue/fields.ts'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import type { DraftField } from '../draft.ts'
import { languageName } from '../languages.ts'
import { useText } from '../text.ts'
import styles from './Form.module.css'

/** One question: what is asked, how it is answered, and by what choices. */
export function QuestionEditor({
  field,
  language,
  first,
  last,
  errorOf,
  onChange,
  onMove,
  onRemove,
}: {
  readonly field: DraftField
  readonly language: Language
  readonly first: boolean
  readonly last: boolean
  readonly errorOf: (path: string) => string | undefined
  readonly onChange: (field: DraftField) => void
  readonly onMove: (step: -1 | 1) => void
  readonly onRemove: () => void
}) {
  const say = useText()
  const title = field.names[language] || field.names.en || say('unnamed')
  const english = (text: string | undefined) =>
    language !== 'en' && text ? { hint: say('inEnglish', { text }) } : {}
  const named = (what: string) => `${what} (${languageName(language)})`
  return (
    <section className={styles.question} aria-label={title}>
      <div className={styles.questionHead}>
        <h3 dir="auto">{title}</h3>
        <span className={styles.buttons}>
          <IconButton
            size="s"
            name={`${say('moveUp')}: ${title}`}
            icon={<ArrowUp size={16} strokeWidth={1.75} />}
            disabled={first}
            onClick={() => onMove(-1)}
          />
          <IconButton
            size="s"
            name={`${say('moveDown')}: ${title}`}
            icon={<ArrowDown size={16} strokeWidth={1.75} />}
            disabled={last}
            onClick={() => onMove(1)}
          />
          <IconButton
            size="s"
            name={`${say('removeQuestion')}: ${title}`}
            icon={<Trash2 size={16} strokeWidth={1.75} />}
            onClick={onRemove}
          />
        </span>
      </div>
      <div className={styles.fields}>
        <TextField
          name={named(say('question'))}
          {...english(field.names.en)}
          value={field.names[language] ?? ''}
          maxLength={120}
          required={language === 'en'}
          error={errorOf(`names.${language}`) ?? errorOf('key')}
          onChange={text => onChange({ ...field, names: { ...field.names, [language]: text } })}
        />
        <Select
          name={say('kind')}
          choices={fieldKinds.map(kind => ({ id: kind, name: say(`kind_${kind}`) }))}
          value={field.kind}
          onChange={kind =>
            kind &&
            onChange({
              ...field,
              kind,
              choices:
                hasChoices(kind) && field.choices.length === 0 ? [{ key: '', names: {} }] : field.choices,
            })
          }
        />
      </div>
      <TextField
        name={named(say('help'))}
        {...english(field.help.en)}
        value={field.help[language] ?? ''}
        maxLength={300}
        onChange={text => onChange({ ...field, help: { ...field.help, [language]: text } })}
      />
      {hasChoices(field.kind) ? (
        <ChoiceEditor
          field={field}
          language={language}
          error={errorOf('choices')}
          onChange={onChange}
          errorOf={errorOf}
        />
      ) : null}
      <Checkbox
        name={say('required')}
        checked={field.required}
        onChange={required => onChange({ ...field, required })}
      />
    </section>
  )
}

function ChoiceEditor({
  field,
  language,
  error,
  errorOf,
  onChange,
}: {
  readonly field: DraftField
  readonly language: Language
  readonly error: string | undefined
  readonly errorOf: (path: string) => string | undefined
  readonly onChange: (field: DraftField) => void
}) {
  const say = useText()
  const { choices } = field
  return (
    <div className={styles.choices}>
      {choices.map((choice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice not yet saved has nothing but its place
        <div key={at} className={styles.choice}>
          <TextField
            name={say('choice', { place: at + 1 })}
            {...(language !== 'en' && choice.names.en
              ? { hint: say('inEnglish', { text: choice.names.en }) }
              : {})}
            value={choice.names[language] ?? ''}
            maxLength={120}
            error={errorOf(`choices.${at}.names.${language}`)}
            onChange={text =>
              onChange({
                ...field,
                choices: choices.with(at, { ...choice, names: { ...choice.names, [language]: text } }),
              })
            }
          />
          <IconButton
            name={say('removeChoice', { place: at + 1 })}
            icon={<X size={16} strokeWidth={1.75} />}
            onClick={() => onChange({ ...field, choices: choices.toSpliced(at, 1) })}
          />
        </div>
      ))}
      {error ? <p className={styles.error}>{error}</p> : null}
      <div className={styles.buttons}>
        <Button
          size="s"
          icon={<Plus size={16} strokeWidth={1.75} />}
          onClick={() => onChange({ ...field, choices: [...choices, { key: '', names: {} }] })}
        >
          {say('addChoice')}
        </Button>
      </div>
    </div>
  )
}
