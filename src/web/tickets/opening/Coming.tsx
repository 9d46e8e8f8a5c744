import { lazy, Suspense, useState } from 'react'
import { useMayWrite } from '#web/agreements/rights.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { useComing } from './coming.ts'
import { type Form, fill } from './form.ts'
import styles from './NewTicket.module.css'
import { useText } from './text.ts'

const AgreementChoice = lazy(() =>
  import('#web/agreements/outside/AgreementChoice.tsx').then(file => ({ default: file.AgreementChoice })),
)
const asFound = 'found'

/** Which agreement the request will come under, before it is created and why; another can be chosen. */
export function Coming({ form, error }: { readonly form: Form; readonly error: string | undefined }) {
  const say = useText()
  const { asked, found, chosen } = useComing(form)
  const late = useMayWrite()
  const [choosing, setChoosing] = useState(false)
  if (!form.client || !found) return null
  const { agreement, choices } = found
  const open = choosing || form.agreementId !== null
  // What is over may be chosen by few.
  const others = choices.some(({ id, standing }) => id !== agreement?.id && (late || standing === 'serving'))
  const change =
    others && !open ? (
      <Button size="s" look="quiet" onClick={() => setChoosing(true)}>
        {say(agreement ? 'comesChange' : 'comesChoose')}
      </Button>
    ) : null
  return (
    <div className={styles.coming}>
      {chosen ? (
        <p aria-live="polite">{say('comesChosen', { agreement: chosen.name, version: chosen.version })}</p>
      ) : (
        <Found found={found} change={change} />
      )}
      {open ? (
        <Suspense fallback={null}>
          <AgreementChoice
            asked={asked}
            autoFocus={choosing}
            value={form.agreementId ?? asFound}
            without={agreement?.id}
            besides={{
              id: asFound,
              name: agreement
                ? say('comesAsFound', { agreement: agreement.name })
                : say(found.services === 'all' ? 'comesAsFoundNone' : 'comesAsFoundOutside'),
            }}
            onChange={id => {
              setChoosing(id !== asFound)
              fill({ agreementId: id === asFound ? null : id, agreementReason: '' })
            }}
          />
          {chosen && !chosen.covers ? (
            <TextField
              name={say('agreementReason')}
              required
              maxLength={500}
              value={form.agreementReason}
              onChange={agreementReason => fill({ agreementReason })}
              {...(chosen.sentence ? { hint: chosen.sentence } : {})}
              {...(error ? { error } : {})}
            />
          ) : null}
        </Suspense>
      ) : null}
    </div>
  )
}

type Found = NonNullable<ReturnType<typeof useComing>['found']>

function Found({ found, change }: { readonly found: Found; readonly change: React.ReactNode }) {
  const say = useText()
  const { agreement, governed, services, trace } = found
  if (agreement)
    return (
      <>
        <div className={styles.comes}>
          <p aria-live="polite">
            {say('comesUnder', { agreement: agreement.name, version: agreement.version })}
          </p>
          {change}
        </div>
        <details className={styles.why}>
          <summary>{say('comesWhy')}</summary>
          <ul>
            {trace.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      </>
    )
  // Without any agreement the default policy holds, unless the desk says otherwise: then nothing can be asked for.
  if (!governed && services === 'all') return <p className={styles.comes}>{say('comesUnderNone')}</p>
  return (
    <Banner tone="warning" live actions={change}>
      {say('comesOutside')} {trace.map(({ sentence }) => sentence).join(' ')}
    </Banner>
  )
}
