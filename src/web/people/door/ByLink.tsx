import { useState } from 'react'
import { call } from '#web/platform/client.ts'
import { useText } from '../text.ts'
import { BrokenLink } from './BrokenLink.tsx'
import { DoorForm } from './DoorForm.tsx'
import { readLink, useEntering, useSending } from './entering.ts'
import { SecondStep } from './SecondStep.tsx'

/** The page a sign-in link opens. Mail scanners open pages; only a person presses the button. */
export function ByLink() {
  const say = useText()
  const [link] = useState(readLink)
  const [atSecondStep, setAtSecondStep] = useState(false)
  const { busy, problem, send } = useSending()
  const entering = useEntering()

  if (atSecondStep) return <SecondStep />
  if (!link || problem?.code === 'people.link_refused') return <BrokenLink again="/sign-in" />
  const submit = async () =>
    setAtSecondStep(
      (await entering(await send(() => call('people.useLink', { body: link })))) === 'second_step',
    )
  return (
    <DoorForm
      title={say('linkTitle')}
      text={say('linkText')}
      action={say('signIn')}
      busy={busy}
      problem={problem}
      onSubmit={() => void submit()}
    />
  )
}
