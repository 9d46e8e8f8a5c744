import type { Reply } from '#web/platform/client.ts'
import { Findings } from '../Findings.tsx'
import { useText as useAgreementText } from '../text.ts'
import { useAgreementWords } from '../words.ts'
import styles from './Terms.module.css'
import { useText } from './text.ts'
import type { useCheck } from './useCheck.ts'

/** What the terms would mean, before anybody is promised anything: findings, sentences, the next five dates. */
export function CheckPanel({
  check,
  zone,
  folded = false,
}: {
  readonly check: ReturnType<typeof useCheck>
  readonly zone: string
  /** Above a form: only what was found, the rest on request. */
  readonly folded?: boolean
}) {
  const say = useText()
  const { answer, problem } = check
  return (
    <aside className={styles.panel} aria-label={say('check')} aria-busy={check.busy}>
      <h2>{say('check')}</h2>
      {problem ? <p className={styles.fault}>{problem.title}</p> : null}
      {answer ? (
        <>
          <Findings findings={answer.findings} />
          {answer.findings.length === 0 ? <p className={styles.quiet}>{say('noFindings')}</p> : null}
          {folded ? (
            <details className={styles.folded}>
              <summary>{say('inDetail')}</summary>
              <Meaning answer={answer} zone={zone} />
            </details>
          ) : (
            <Meaning answer={answer} zone={zone} />
          )}
        </>
      ) : problem ? null : (
        <p className={styles.quiet}>{say('checkWaits')}</p>
      )}
    </aside>
  )
}

function Meaning({ answer, zone }: { readonly answer: Reply<'agreements.check'>; readonly zone: string }) {
  const say = useText()
  const sayAgreement = useAgreementText()
  const words = useAgreementWords()
  return (
    <>
      <section>
        <h3>{say('inWords')}</h3>
        {answer.sentences.length === 0 ? <p className={styles.quiet}>{say('noSentences')}</p> : null}
        {answer.sentences.map(({ severity, sentence }) => (
          <p key={severity} className={styles.sentence}>
            {sentence}
          </p>
        ))}
      </section>
      <section>
        <h3>{say('nextDates')}</h3>
        {answer.nextDates.length === 0 ? <p className={styles.quiet}>{say('noDates')}</p> : null}
        <ol className={styles.dates}>
          {answer.nextDates.map(({ at, kind }) => (
            <li key={`${at} ${kind}`}>
              <time dateTime={at}>{words.moment(at, zone)}</time>
              <span>{sayAgreement(`date_${kind}`)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
