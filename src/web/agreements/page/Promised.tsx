import { Link } from '@tanstack/react-router'
import type { Agreement } from '#domain/agreements/shapes.ts'
import { useKept } from '../Kept.tsx'
import { useText as useAgreementText } from '../text.ts'
import styles from './Page.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

/** What is promised, as the client could read it. */
export function Promised({ agreement }: { readonly agreement: Agreement }) {
  const say = useText()
  const sayAgreement = useAgreementText()
  const { policy, sentences } = agreement
  const kept = useKept(agreement.attainment)
  return (
    <Tile
      name={say('promised')}
      actions={
        policy ? (
          <Link to="/settings/policies/$id" params={{ id: policy.id }} dir="auto">
            {sayAgreement('policyVersion', { name: policy.name, version: policy.version })}
          </Link>
        ) : null
      }
    >
      {sentences.length === 0 ? <p className={styles.quiet}>{say('nothingPromised')}</p> : null}
      <div className={styles.sentences}>
        {sentences.map(({ severity, sentence }) => (
          <p key={severity}>{sentence}</p>
        ))}
      </div>
      {kept === null ? null : <p className={styles.quiet}>{kept.said}</p>}
      {policy?.newest ? <p className={styles.quiet}>{say('newerPolicy')}</p> : null}
    </Tile>
  )
}
