import { faultsIn } from '#web/catalogue/form/answers.ts'
import { FormFields } from '#web/catalogue/form/FormFields.tsx'
import { useReader } from '#web/platform/reader.ts'
import { type Form, fill } from './form.ts'
import styles from './NewTicket.module.css'
import { useText } from './text.ts'

/** What the chosen service asks, to be answered as the request is written down. */
export function Asked({ form, tried }: { readonly form: Form; readonly tried: boolean }) {
  const say = useText()
  const { language } = useReader()
  if (form.asks.length === 0) return null
  const errors = tried
    ? Object.fromEntries(
        Object.entries(faultsIn(form.asks, form.answers)).map(([key, fault]) => [
          key,
          say(fault === 'catalogue.answer_missing' ? 'answerMissing' : 'answerUnreadable'),
        ]),
      )
    : {}
  return (
    <fieldset className={styles.asked}>
      <legend className={styles.label}>{say('asked')}</legend>
      <FormFields
        form={form.asks}
        language={language}
        clientId={form.client?.id ?? null}
        answers={form.answers}
        errors={errors}
        onChange={answers => fill({ answers })}
      />
    </fieldset>
  )
}
