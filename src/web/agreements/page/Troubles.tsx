import { isOver } from '#domain/agreements/lifecycle.ts'
import type { Agreement, Finding } from '#domain/agreements/shapes.ts'
import { useMe } from '#web/platform/session.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Findings } from '../Findings.tsx'
import { useAgreementWords } from '../words.ts'
import { useText } from './text.ts'

// The terms of what is over cannot be mended any more; days that nothing covers after it can.
const aboutWhatFollows = ({ code }: Finding) => code.startsWith('gap')

/** What stands in the way or is worth reading: a turn that failed, terms that wait, what the check found. */
export function Troubles({ agreement, may }: { readonly agreement: Agreement; readonly may: boolean }) {
  const say = useText()
  const words = useAgreementWords()
  const me = useMe()
  const { failure, draft, findings, versions, state } = agreement
  return (
    <>
      {failure ? (
        <Banner tone="problem">
          {say('didNotTurn', { moment: words.moment(failure.at, agreement.zone) })} {failure.message}
        </Banner>
      ) : null}
      {draft && versions.length > 0 ? <Banner>{say('draftWaits')}</Banner> : null}
      {state === 'draft' || state === 'planned' ? (
        <Banner>{say('notSeen', { client: agreement.client.name })}</Banner>
      ) : null}
      {state === 'suspended' ? <Banner tone="warning">{say('isSuspended')}</Banner> : null}
      {me && !may ? <Banner>{say('readOnly')}</Banner> : null}
      <Findings findings={isOver(state) ? findings.filter(aboutWhatFollows) : findings} />
    </>
  )
}
