import { type ReactNode, useState } from 'react'
import { type Language, languages } from '#domain/actor.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { useReader } from '#web/platform/reader.ts'
import settings from '#web/settings/Settings.module.css'
import { Checkbox } from '#web/ui/forms/Checkbox.tsx'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextArea } from '#web/ui/forms/TextArea.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import type { Draft } from './draft.ts'
import { languageName } from './languages.ts'
import { useText } from './text.ts'

export type Filling = {
  readonly draft: Draft
  readonly fill: (change: Partial<Draft>) => void
  readonly errorOf: (path: string) => string | undefined
}

/** Tabs of the five languages; a dot where something is still missing. */
export function LanguageTabs({
  isMissing,
  children,
}: {
  readonly isMissing: (language: Language) => boolean
  readonly children: (language: Language) => ReactNode
}) {
  const say = useText()
  const { language: own } = useReader()
  const [language, setLanguage] = useState<Language>(isMissing('en') ? 'en' : own)
  return (
    <Tabs
      name={say('languages')}
      tabs={languages.map(id => ({ id, name: languageName(id), dot: isMissing(id) }))}
      chosen={language}
      onChoose={setLanguage}
    >
      {children(language)}
    </Tabs>
  )
}

/** What it is called and what it is, a language at a time; English is what others fall back to. */
export function ServiceWords({ draft, fill, errorOf }: Filling) {
  const say = useText()
  const english = (text: string | undefined, language: Language) =>
    language !== 'en' && text ? { hint: say('inEnglish', { text }) } : {}
  return (
    <section className={settings.card}>
      <h2>{say('words')}</h2>
      <LanguageTabs isMissing={language => !draft.names[language]?.trim()}>
        {language => (
          <div className={settings.form} style={{ paddingBlockStart: '0.875rem' }}>
            <TextField
              key={`name ${language}`}
              name={`${say('name')} (${languageName(language)})`}
              {...english(draft.names.en, language)}
              value={draft.names[language] ?? ''}
              maxLength={120}
              required={language === 'en'}
              error={errorOf(`names.${language}`)}
              onChange={text => fill({ names: { ...draft.names, [language]: text } })}
            />
            <TextArea
              key={`what ${language}`}
              name={`${say('description')} (${languageName(language)})`}
              hint={say('descriptionHint')}
              value={draft.descriptions[language] ?? ''}
              maxLength={2_000}
              error={errorOf(`descriptions.${language}`)}
              onChange={text => fill({ descriptions: { ...draft.descriptions, [language]: text } })}
            />
          </div>
        )}
      </LanguageTabs>
    </section>
  )
}

/** Its group, and where its tickets begin when nobody says otherwise. */
export function ServiceFacts({ draft, fill, errorOf }: Filling) {
  const say = useText()
  const teams = useAnswer('people.teams', { query: {} })
  const vocabulary = useAnswer('tickets.vocabulary', undefined, { staleTime: 5 * 60_000 })
  const ranks = [1, 2, 3, 4] as const
  return (
    <section className={settings.card}>
      <h2>{say('begins')}</h2>
      <p className={settings.quiet}>{say('beginsHint')}</p>
      <Select
        name={say('type')}
        clearable
        placeholder={say('asUsual')}
        choices={vocabulary.data?.types ?? []}
        value={draft.typeId}
        error={errorOf('typeId')}
        onChange={typeId => fill({ typeId })}
      />
      <Select
        name={say('severity')}
        clearable
        placeholder={say('asUsual')}
        choices={ranks.map(rank => ({ id: String(rank), name: say(`severity_${rank}`) }))}
        value={draft.severity === null ? null : String(draft.severity)}
        onChange={chosen => fill({ severity: chosen === null ? null : Number(chosen) })}
      />
      <Checkbox
        name={say('asksImpact')}
        hint={say('asksImpactHint')}
        checked={draft.asksImpact}
        onChange={asksImpact => fill({ asksImpact })}
      />
      <Select
        name={say('urgency')}
        clearable
        placeholder={say('asUsual')}
        choices={([1, 2, 3] as const).map(rank => ({ id: String(rank), name: say(`urgency_${rank}`) }))}
        value={draft.urgency === null ? null : String(draft.urgency)}
        onChange={chosen => fill({ urgency: chosen === null ? null : Number(chosen) })}
      />
      <Select
        name={say('team')}
        clearable
        placeholder={say('noTeam')}
        choices={teams.data?.items ?? []}
        value={draft.teamId}
        error={errorOf('teamId')}
        onChange={teamId => fill({ teamId })}
      />
      <TextField
        name={say('group')}
        hint={say('groupHint')}
        value={draft.group}
        maxLength={80}
        error={errorOf('group')}
        onChange={group => fill({ group })}
      />
    </section>
  )
}
