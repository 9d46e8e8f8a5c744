import { useState } from 'react'
import type { Agreement } from '#domain/agreements/shapes.ts'
import type { AgreementTerms } from '#domain/agreements/terms-shapes.ts'
import { useSending } from '#web/people/door/entering.ts'
import { refresh, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { fieldError } from '#web/platform/problem.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Choices } from '#web/ui/forms/Choices.tsx'
import { DateField } from '#web/ui/forms/DateField.tsx'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { toast } from '#web/ui/toasts.ts'
import { touched } from '../page/page-data.ts'
import { addDays } from '../period-bar.ts'
import { useAgreementWords } from '../words.ts'
import { CheckPanel } from './CheckPanel.tsx'
import styles from './Terms.module.css'
import { TermsForm } from './TermsForm.tsx'
import { useText } from './text.ts'
import { useCheck } from './useCheck.ts'

/**
 * Terms written over those that hold. What is written is kept as a draft when the sheet closes; it is promised only by
 * publishing it, from a day on and with a word about why.
 */
export function Amending({
  agreement,
  onClose,
}: {
  readonly agreement: Agreement
  readonly onClose: () => void
}) {
  const say = useText()
  const words = useAgreementWords()
  const change = useChange()
  const [terms, setTerms] = useState<AgreementTerms>(agreement.draft ?? agreement.terms)
  const [asking, setAsking] = useState(false)
  const { id, client, zone, startsOn, endsOn, version: base } = agreement
  const check = useCheck({ agreementId: id, clientId: client.id, startsOn, endsOn, zone, terms })
  const before = agreement.draft ?? agreement.terms
  const written = JSON.stringify(terms) !== JSON.stringify(before)
  const unpublished = agreement.versions.length === 0
  const keepDraft = (next: AgreementTerms | null, text: string) =>
    change({
      send: () => call('agreements.draft', { params: { id }, body: { base, terms: next } }),
      touches: touched,
      told: () => ({ text }),
    })
  const close = async () => {
    if (written && !(await keepDraft(terms, say('draftKept')))) return
    onClose()
  }
  const discard = async () => {
    if (agreement.draft && !unpublished && !(await keepDraft(null, say('draftDiscarded')))) return
    onClose()
  }
  const refused =
    check.findings.some(({ level }) => level === 'refused') || check.answer?.cases.some(({ ok }) => !ok)
  return (
    <Sheet
      open
      size="l"
      onClose={() => void close()}
      title={
        unpublished ? say('editTitle', { name: agreement.name }) : say('amendTitle', { name: agreement.name })
      }
      actions={
        asking ? null : (
          <>
            {unpublished ? (
              <Button look="primary" onClick={() => void close()}>
                {say('keepDraft')}
              </Button>
            ) : (
              <>
                <Button
                  look="primary"
                  disabled={refused || (!written && !agreement.draft)}
                  onClick={() => setAsking(true)}
                >
                  {say('publish')}
                </Button>
                <Button onClick={() => void close()}>{say('keepDraft')}</Button>
              </>
            )}
            <Button look="quiet" disabled={!written && !agreement.draft} onClick={() => void discard()}>
              {say('discard')}
            </Button>
          </>
        )
      }
    >
      {asking ? (
        <Publishing
          agreement={agreement}
          terms={terms}
          today={words.today(zone)}
          onBack={() => setAsking(false)}
          onDone={onClose}
        />
      ) : (
        <>
          <CheckPanel check={check} zone={zone} folded />
          <TermsForm
            terms={terms}
            clientId={client.id}
            policyId={agreement.policy?.id ?? null}
            zone={zone}
            today={words.today(zone)}
            results={check.answer?.cases}
            faultAt={check.faultAt}
            onChange={setTerms}
          />
        </>
      )}
    </Sheet>
  )
}

const whens = ['now', 'day'] as const

/** The one question before it is promised: from when, and why. */
function Publishing({
  agreement,
  terms,
  today,
  onBack,
  onDone,
}: {
  readonly agreement: Agreement
  readonly terms: AgreementTerms
  readonly today: string
  readonly onBack: () => void
  readonly onDone: () => void
}) {
  const say = useText()
  const words = useAgreementWords()
  const [when, setWhen] = useState<(typeof whens)[number]>('now')
  const [day, setDay] = useState(addDays(today, 1))
  const [note, setNote] = useState('')
  const { busy, problem, send } = useSending()
  const publish = async () => {
    const done = await send(() =>
      call('agreements.publish', {
        params: { id: agreement.id },
        body: { base: agreement.version, terms, effectiveOn: when === 'day' ? day : null, note },
      }),
    )
    if (!done) return
    const version = done.versions[0]?.version ?? 1
    toast({
      text:
        when === 'day'
          ? say('publishedFrom', { version, day: words.day(day) })
          : say('published', { version }),
    })
    for (const name of touched) void refresh(name)
    onDone()
  }
  return (
    <div className={styles.form}>
      <p>{say('publishText')}</p>
      {problem ? (
        <Banner tone="problem" live>
          {problem.title}
        </Banner>
      ) : null}
      <Choices
        name={say('effective')}
        choices={whens.map(id => ({ id, name: say(`effective_${id}`) }))}
        value={when}
        onChange={setWhen}
      />
      {when === 'day' ? (
        <DateField
          name={say('effectiveOn')}
          hint={say('effectiveHint', { zone: agreement.zone })}
          zone={agreement.zone}
          value={day}
          onChange={setDay}
          error={fieldError(problem, 'effectiveOn')}
        />
      ) : null}
      <TextArea
        name={say('note')}
        hint={say('noteHint')}
        rows={2}
        maxLength={500}
        value={note}
        onChange={setNote}
      />
      <div className={styles.buttons}>
        <Button look="primary" busy={busy} onClick={() => void publish()}>
          {say('publishNow')}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {say('back')}
        </Button>
      </div>
    </div>
  )
}
