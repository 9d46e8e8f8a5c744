import { useState } from 'react'
import type { z } from 'zod'
import type { Language } from '#domain/actor.ts'
import type { agreementSettings } from '#domain/agreements/entitlement-shapes.ts'
import { languageChoices } from '#web/people/door/places.ts'
import { useAnswer, useChange } from '#web/platform/cache.ts'
import { call } from '#web/platform/client.ts'
import { useHasRole } from '#web/settings/roles.ts'
import settings from '#web/settings/Settings.module.css'
import { SettingsPage } from '#web/settings/SettingsPage.tsx'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Choices, Segments } from '#web/ui/forms/Choices.tsx'
import { Switch } from '#web/ui/forms/Switch.tsx'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import { TokenField } from '#web/ui/forms/TokenField.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { DeskOrder } from '../hours/DeskOrder.tsx'
import { readDays } from '../terms/beginning.ts'
import { useText } from './text.ts'

type Settings = z.infer<typeof agreementSettings>

/** What holds where nothing is agreed, and what those people are told who ask all the same. */
export function SettingsScreen() {
  const say = useText()
  const answer = useAnswer('agreements.settings')
  const may = useHasRole('administrator')
  return (
    <SettingsPage section="agreements" text={say('lead')}>
      {answer.data ? (
        <>
          {may ? null : <Banner>{say('notAllowed')}</Banner>}
          <Fields kept={answer.data} may={may} />
          <DeskOrder />
        </>
      ) : answer.error ? (
        <ErrorState
          title={answer.error.status === 403 ? answer.error.title : say('failed')}
          {...(answer.error.status === 403 ? {} : { retry: () => void answer.refetch() })}
        />
      ) : (
        <Waiting lines={6} height="3rem" />
      )}
    </SettingsPage>
  )
}

function Fields({ kept, may }: { readonly kept: Settings; readonly may: boolean }) {
  const say = useText()
  const change = useChange()
  const save = (part: Partial<Omit<Settings, 'version'>>, base = kept.version, back = true): void => {
    const { version: _version, ...now } = kept
    const before: Partial<Omit<Settings, 'version'>> = Object.fromEntries(
      Object.keys(part).map(name => [name, now[name as keyof typeof now]]),
    )
    void change({
      send: () => call('agreements.save_settings', { body: { ...now, ...part, base } }),
      touches: ['agreements.settings'],
      told: reply => ({
        text: say('saved'),
        ...(back ? { undo: () => save(before, reply.version, false) } : {}),
      }),
    })
  }
  return (
    <fieldset className={settings.form} disabled={!may}>
      <section className={settings.card}>
        <h2>{say('without')}</h2>
        <Choices
          name={say('withoutQuestion')}
          disabled={!may}
          choices={(['default_policy', 'out_of_agreement'] as const).map(id => ({
            id,
            name: say(`without_${id}`),
            note: say(`withoutNote_${id}`),
          }))}
          value={kept.withoutAgreement}
          onChange={withoutAgreement => save({ withoutAgreement })}
        />
      </section>
      <section className={settings.card}>
        <h2>{say('answer')}</h2>
        <p className={settings.quiet}>{say('answerText')}</p>
        <Switch
          name={say('answerIsSent')}
          disabled={!may}
          on={kept.answerIsSent}
          onChange={answerIsSent => save({ answerIsSent })}
        />
        <Answers kept={kept} may={may} onKeep={answers => save({ answer: answers })} />
      </section>
      <section className={settings.card}>
        <h2>{say('outsidePortal')}</h2>
        <Switch
          name={say('outsideMayAsk')}
          hint={say('outsideMayAskNote')}
          disabled={!may}
          on={kept.outsideMayAsk}
          onChange={outsideMayAsk => save({ outsideMayAsk })}
        />
      </section>
      <section className={settings.card}>
        <h2>{say('ahead')}</h2>
        <TokenField
          name={say('aheadDays')}
          hint={say('aheadHint')}
          disabled={!may}
          most={10}
          values={kept.ahead.map(String)}
          onChange={texts => {
            const days = readDays(texts, 730)
            if (days && days.join() !== kept.ahead.join()) save({ ahead: [...days] })
          }}
        />
      </section>
    </fieldset>
  )
}

/** The polite answer, one language at a time. */
function Answers({
  kept,
  may,
  onKeep,
}: {
  readonly kept: Settings
  readonly may: boolean
  readonly onKeep: (answer: Settings['answer']) => void
}) {
  const say = useText()
  const [language, setLanguage] = useState<Language>('en')
  const [text, setText] = useState<string | null>(null)
  const own = kept.answer[language] ?? null
  const keep = (next: string | null) => {
    setText(null)
    if (next !== own) onKeep({ ...kept.answer, [language]: next })
  }
  return (
    <>
      <Segments
        name={say('language')}
        choices={languageChoices}
        value={language}
        onChange={next => {
          setText(null)
          setLanguage(next)
        }}
      />
      <TextArea
        name={say('answerIn', {
          language: languageChoices.find(({ id }) => id === language)?.name ?? language,
        })}
        hint={say('answerHint')}
        disabled={!may}
        placeholder={say('answerUsual')}
        rows={6}
        maxLength={4_000}
        value={text ?? own ?? ''}
        onChange={setText}
        onBlur={() => {
          if (text !== null) keep(text.trim() === '' ? null : text.trim())
        }}
      />
      {own !== null && may ? (
        <div>
          <Button size="s" look="quiet" onClick={() => keep(null)}>
            {say('answerBack')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
