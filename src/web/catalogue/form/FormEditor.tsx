import { Plus } from 'lucide-react'
import { useRef } from 'react'
import type { Language } from '#domain/actor.ts'
import settings from '#web/settings/Settings.module.css'
import { Button } from '#web/ui/Button.tsx'
import { type DraftField, moved, newField } from '../draft.ts'
import { type Filling, LanguageTabs } from '../ServiceFields.tsx'
import { useText } from '../text.ts'
import styles from './Form.module.css'
import { QuestionEditor } from './QuestionEditor.tsx'

/** What a service asks: questions in their order, written a language at a time. */
export function FormEditor({ draft, fill, errorOf }: Filling) {
  const say = useText()
  const next = useRef(0)
  const { form } = draft
  const put = (at: number, field: DraftField) => fill({ form: form.with(at, field) })
  const add = () => {
    next.current += 1
    fill({ form: [...form, newField(`new ${next.current}`)] })
  }
  const isMissing = (language: Language) =>
    form.some(
      field => !field.names[language]?.trim() || field.choices.some(({ names }) => !names[language]?.trim()),
    )
  return (
    <section className={settings.card}>
      <h2>{say('asks')}</h2>
      <p className={settings.quiet}>{form.length === 0 ? say('noQuestions') : say('asksHint')}</p>
      {form.length > 0 ? (
        <LanguageTabs isMissing={isMissing}>
          {language => (
            <div className={settings.form} style={{ paddingBlockStart: '0.875rem' }}>
              {form.map((field, at) => (
                <QuestionEditor
                  key={field.id}
                  field={field}
                  language={language}
                  first={at === 0}
                  last={at === form.length - 1}
                  errorOf={path => errorOf(`form.${at}.${path}`)}
                  onChange={changed => put(at, changed)}
                  onMove={step => fill({ form: moved(form, at, at + step) })}
                  onRemove={() => fill({ form: form.toSpliced(at, 1) })}
                />
              ))}
            </div>
          )}
        </LanguageTabs>
      ) : null}
      <div className={styles.buttons}>
        <Button icon={<Plus size={16} strokeWidth={1.75} />} onClick={add}>
          {say('addQuestion')}
        </Button>
      </div>
    </section>
  )
}
