import { useAnswer } from '#web/platform/cache.ts'
import { type Choice, Select } from '#web/ui/forms/Select.tsx'
import { useMayWrite } from '../rights.ts'
import { useAgreementWords } from '../words.ts'
import { useText } from './text.ts'

export type Asked = {
  readonly clientId: string
  readonly contactId?: string
  readonly serviceId?: string
  /** When the request arrived; absent: now. */
  readonly at?: string
}

/** The agreements a request may be put under: what covers it, what does not, and for those who may, what is over. */
export function AgreementChoice({
  asked,
  value,
  besides,
  without,
  error,
  autoFocus = false,
  onChange,
}: {
  readonly asked: Asked
  readonly value: string | null
  /** What else can be chosen: as it was found. */
  readonly besides?: { readonly id: string; readonly name: string }
  /** Stands for itself already. */
  readonly without?: string | undefined
  readonly error?: string | undefined
  readonly autoFocus?: boolean
  readonly onChange: (id: string | null) => void
}) {
  const say = useText()
  const words = useAgreementWords()
  const late = useMayWrite()
  const { data } = useAnswer('agreements.entitlement', { query: asked }, { keepPrevious: true })
  const offered = (data?.choices ?? []).filter(
    ({ id, standing }) => id !== without && (late || standing === 'serving'),
  )
  return (
    <Select
      name={say('agreement')}
      required
      value={value}
      error={error}
      autoFocus={autoFocus}
      hint={data && offered.length === 0 ? say('noneToChoose') : undefined}
      onChange={onChange}
      choices={[
        ...(besides ? [besides] : []),
        ...offered.map(
          ({ id, name, endsOn, covers, standing }): Choice => ({
            id,
            name: endsOn === null ? name : `${name} · ${words.period({ startsOn: null, endsOn })}`,
            group: say(covers ? 'choice_covers' : `choice_${standing}`),
          }),
        ),
      ]}
    />
  )
}
