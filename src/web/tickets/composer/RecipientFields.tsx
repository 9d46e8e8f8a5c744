import { useState } from 'react'
import { useAnswer } from '#web/platform/cache.ts'
import { TokenField } from '#web/ui/forms/TokenField.tsx'
import { useText } from '../text.ts'
import { readRecipient, writeRecipient } from './addresses.ts'
import styles from './Recipients.module.css'
import type { Recipient } from './writing.ts'

/** To and Cc as chips, with the client's contacts offered; what is no address is said at once. */
export function RecipientFields({
  clientId,
  to,
  cc,
  onChange,
}: {
  readonly clientId: string
  readonly to: readonly Recipient[]
  readonly cc: readonly Recipient[]
  readonly onChange: (to: readonly Recipient[], cc: readonly Recipient[]) => void
}) {
  const say = useText()
  const [wrong, setWrong] = useState<string | null>(null)
  const { data } = useAnswer(
    'people.search',
    { query: { kind: 'contact', clientId, limit: 50 } },
    { staleTime: 60_000 },
  )
  const known = (data?.items ?? []).flatMap(({ name, email, disabled }) =>
    email && !disabled ? [writeRecipient({ name, address: email })] : [],
  )
  const read = (texts: readonly string[]) =>
    texts.flatMap(text => {
      const recipient = readRecipient(text)
      if (!recipient) setWrong(text)
      return recipient ? [recipient] : []
    })
  const change = (next: readonly string[], field: 'to' | 'cc') => {
    setWrong(null)
    const recipients = read(next)
    if (field === 'to') onChange(recipients, cc)
    else onChange(to, recipients)
  }
  return (
    <div className={styles.fields}>
      <TokenField
        name={say('toLabel')}
        values={to.map(writeRecipient)}
        suggestions={known}
        onChange={next => change(next, 'to')}
      />
      <TokenField
        name={say('ccLabel')}
        values={cc.map(writeRecipient)}
        suggestions={known}
        onChange={next => change(next, 'cc')}
      />
      {wrong === null ? null : (
        <p className={styles.error} role="alert">
          {say('recipientUnreadable', { text: wrong })}
        </p>
      )}
    </div>
  )
}
