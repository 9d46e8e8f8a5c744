import { Link } from '@tanstack/react-router'
import type { Agreement } from '#domain/agreements/shapes.ts'
import { useAgreementWords } from '../words.ts'
import styles from './Page.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

/** Others of the client on some of the same days, in the order they are tried; nothing overlaps unseen. */
export function Overlaps({ agreement }: { readonly agreement: Agreement }) {
  const say = useText()
  const words = useAgreementWords()
  if (agreement.overlaps.length === 0) return null
  return (
    <Tile name={say('overlaps')} count={agreement.overlaps.length}>
      <p className={styles.quiet}>{say('overlapsText')}</p>
      <ol className={styles.lines}>
        {agreement.overlaps.map((other, place) => (
          <li key={other.id} className={styles.line}>
            <Link to="/a/$agreement" params={{ agreement: String(other.number) }} dir="auto">
              {place + 1}. {other.name}
            </Link>
            <span className={styles.quiet}>
              {words.period(other)} · {say('rankIs', { rank: other.rank })}
            </span>
          </li>
        ))}
      </ol>
    </Tile>
  )
}
