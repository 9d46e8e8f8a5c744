import type { Agreement } from '#domain/agreements/shapes.ts'
import { instant } from '#kernel/instant.ts'
import { now, useMinute } from '#web/platform/clock.ts'
import { useText as useAgreementText } from '../text.ts'
import { useAgreementWords } from '../words.ts'
import styles from './Page.module.css'
import { Tile } from './Tile.tsx'
import { useText } from './text.ts'

/** What was published, from when it holds, and what it changed, in words. */
export function Versions({ agreement }: { readonly agreement: Agreement }) {
  const say = useText()
  const sayAgreement = useAgreementText()
  const words = useAgreementWords()
  useMinute()
  // What was published a moment ago holds already; the ticker only says when to look again.
  const at = now()
  const { versions, zone, state } = agreement
  const serves = state === 'active' || state === 'suspended'
  const holds = ({ from, until, neverHeld }: Agreement['versions'][number]) =>
    serves && !neverHeld && (from === null || instant(from) <= at) && (until === null || at < instant(until))
  return (
    <Tile name={say('versions')} count={versions.length}>
      {versions.length === 0 ? <p className={styles.quiet}>{say('noVersions')}</p> : null}
      <ol className={styles.lines}>
        {versions.map(version => {
          const changed = version.differences.filter(one => one.changed)
          return (
            <li key={version.id} className={styles.line}>
              <span className={styles.lineHead}>
                <strong>{say('version', { version: version.version })}</strong>
                {holds(version) ? <span className={styles.badge}>{say('holdsNow')}</span> : null}
                {version.neverHeld ? <span className={styles.badge}>{say('neverHeld')}</span> : null}
                {!version.neverHeld && version.from !== null && instant(version.from) > at ? (
                  <span className={styles.badge}>
                    {say('holdsFrom', { moment: words.moment(version.from, zone) })}
                  </span>
                ) : null}
              </span>
              <span className={styles.quiet}>
                {version.publishedBy
                  ? say('publishedBy', {
                      moment: words.moment(version.publishedAt, words.format.zone),
                      name: version.publishedBy.name,
                    })
                  : words.moment(version.publishedAt, words.format.zone)}
              </span>
              {version.note ? <p dir="auto">{version.note}</p> : null}
              {changed.length > 0 ? (
                <dl className={styles.differences}>
                  {changed.map(({ part, before, after, hint }) => (
                    <div key={part}>
                      <dt>{sayAgreement(`part_${part}`)}</dt>
                      <dd>
                        <del dir="auto">{before || '–'}</del>
                        <span aria-hidden="true">→</span>
                        <ins dir="auto">{after || '–'}</ins>
                        {hint ? <span className={styles.quiet}>{hint}</span> : null}
                      </dd>
                    </div>
                  ))}
                </dl>
              ) : null}
            </li>
          )
        })}
      </ol>
    </Tile>
  )
}
