import { useState } from 'react'
import type { Language } from '#domain/actor.ts'
import type { Notice } from '#domain/agreements/shapes.ts'
import { languageChoices } from '#web/people/door/places.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Segments } from '#web/ui/forms/Choices.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { useAgreementWords } from '../words.ts'
import styles from './Notices.module.css'
import { useText } from './text.ts'

/** The mail as its reader would get it, in any of the languages; and when it may reach whom. */
export function Preview({
  notice,
  title,
  onClose,
}: {
  readonly notice: Notice
  readonly title: string
  readonly onClose: () => void
}) {
  const say = useText()
  const words = useAgreementWords()
  const sides = (['client', 'us'] as const).filter(side => notice.people.some(person => person.side === side))
  const [side, setSide] = useState<'client' | 'us'>(sides[0] ?? 'client')
  const readers = notice.people.filter(person => person.side === side)
  const [chosen, setChosen] = useState<Language | null>(null)
  const language = chosen ?? readers[0]?.language ?? 'en'
  const answer = useAnswer(
    'agreements.preview_notice',
    {
      params: { id: notice.agreement.id },
      body: {
        ...{ kind: notice.kind, daysBefore: notice.daysBefore, side, language },
        ...(notice.percent === null ? {} : { percent: notice.percent }),
      },
    },
    { keepPrevious: true },
  )
  return (
    <Dialog open onClose={onClose} title={title}>
      <div className={styles.previewTools}>
        <Segments
          name={say('side')}
          choices={(['client', 'us'] as const).map(id => ({ id, name: say(`side_${id}`) }))}
          value={side}
          onChange={next => {
            setSide(next)
            setChosen(null)
          }}
        />
        <Select
          name={say('language')}
          choices={languageChoices}
          value={language}
          onChange={next => next && setChosen(next)}
        />
      </div>
      {answer.data ? (
        <article className={styles.mail} lang={answer.data.language}>
          <h3 dir="auto">{answer.data.subject}</h3>
          <div className={styles.mailText} dir="auto">
            {answer.data.text}
          </div>
        </article>
      ) : answer.error ? (
        <ErrorState title={say('previewFailed')} retry={() => void answer.refetch()} />
      ) : (
        <Waiting lines={6} />
      )}
      {readers.length > 0 ? (
        <ul className={styles.readers}>
          {readers.map(({ id, name, address, language: own, mailAt }) => (
            <li key={id}>
              <span dir="auto">{name}</span>
              <span className={styles.quiet}>
                {[
                  address ?? say('noAddress'),
                  languageChoices.find(choice => choice.id === own)?.name,
                  mailAt ? say('mailAt', { moment: words.moment(mailAt, words.format.zone) }) : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.quiet}>{say('toNobody')}</p>
      )}
    </Dialog>
  )
}
