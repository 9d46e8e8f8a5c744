import { instant } from '#kernel/instant.ts'
import { useFormat } from '#web/platform/reader.ts'
import styles from '../Settings.module.css'
import { whenDated } from '../when.ts'
import { useText } from './text.ts'

export type PublishedVersion = {
  readonly id: string
  readonly version: number
  readonly publishedAt: string
  readonly publishedBy: { readonly name: string } | null
  readonly note: string
  /** Calendars take effect at an instant; policies when they are published. */
  readonly effectiveAt?: string
}

/** What was published, when, by whom and why; newest first. */
export function Versions({
  versions,
  counting,
}: {
  readonly versions: readonly PublishedVersion[]
  /** The version that counts now. */
  readonly counting: number
}) {
  const say = useText()
  const format = useFormat()
  const standing = ({ version, effectiveAt }: PublishedVersion): string | null => {
    if (version === counting) return say('countsNow')
    return version > counting && effectiveAt
      ? say('countsFrom', { moment: whenDated(format, instant(effectiveAt)) })
      : null
  }
  return (
    <section className={styles.card}>
      <h2>{say('versions')}</h2>
      <ol className={styles.versions}>
        {versions.map(version => {
          const moment = whenDated(format, instant(version.publishedAt))
          const state = standing(version)
          return (
            <li key={version.id}>
              <span className={styles.versionName}>
                {say('version', { version: version.version })}
                {state ? <span className={styles.badge}>{state}</span> : null}
              </span>
              <span className={styles.quiet}>
                {version.publishedBy
                  ? say('publishedBy', { moment, name: version.publishedBy.name })
                  : say('publishedFirst', { moment })}
              </span>
              {version.note ? <p dir="auto">{version.note}</p> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
