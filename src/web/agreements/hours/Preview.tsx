import { Hourglass, OctagonX, Plus } from 'lucide-react'
import type { z } from 'zod'
import type { drawPreview } from '#domain/agreements/allowance/shapes.ts'
import type { Problem } from '#web/platform/problem.ts'
import styles from './Sheet.module.css'
import { useText } from './text.ts'
import { useHoursWords } from './words.ts'

type Taken = z.infer<typeof drawPreview>

const icons = { allow: Plus, ask: Hourglass, refuse: OctagonX } as const

/** Which agreement each part of the work would be taken from and why, and what becomes of the rest. */
export function Preview({
  preview,
  isWaiting,
  problem,
  ticketed,
  managers,
}: {
  readonly preview: Taken | null
  readonly isWaiting: boolean
  readonly problem: Problem | null
  /** The work is a ticket's, so that "own" is the ticket's own. */
  readonly ticketed: boolean
  /** Who keeps which agreement: whom an approval is asked of. */
  readonly managers: ReadonlyMap<string, string | null>
}) {
  const say = useText()
  const words = useHoursWords()
  return (
    <section className={styles.preview} aria-label={say('preview')} aria-busy={isWaiting}>
      <h3>{say('preview')}</h3>
      <div role="status">
        {problem ? (
          <p>{problem.status > 0 ? problem.title : say('previewFailed')}</p>
        ) : preview === null ? (
          <p className={styles.quiet}>{say('previewWaits')}</p>
        ) : (
          <ul>
            {preview.lines.map(({ agreement, seconds, rule, leftAfter }) => (
              <li key={`${agreement.id} ${rule}`} className={styles.line}>
                <span dir="auto">
                  {say('takes', { length: words.length(seconds), name: agreement.name })}
                </span>
                <span className={styles.quiet}>
                  {say(rule === 'own' && !ticketed ? 'rule_chosen' : `rule_${rule}`)} ·{' '}
                  {say('leftAfter', { length: words.length(leftAfter, 'down') })}
                </span>
              </li>
            ))}
            {preview.extra > 0 ? <Beyond preview={preview} managers={managers} /> : null}
          </ul>
        )}
      </div>
    </section>
  )
}

function Beyond({
  preview: { extra, atZero, saidBy },
  managers,
}: {
  readonly preview: Taken
  readonly managers: ReadonlyMap<string, string | null>
}) {
  const say = useText()
  const words = useHoursWords()
  const rule = atZero ?? 'allow'
  const Icon = icons[rule]
  const length = words.length(extra, 'up')
  const manager = saidBy ? (managers.get(saidBy.id) ?? null) : null
  const text = {
    allow: () => say('extra_allow', { length }),
    ask: () => (manager ? say('extra_askOf', { length, name: manager }) : say('extra_ask', { length })),
    refuse: () =>
      saidBy ? say('extra_refuse', { length, name: saidBy.name }) : say('extra_refuseOutside', { length }),
  } as const
  return (
    <li className={styles.beyond} data-at-zero={rule}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      {text[rule]()}
    </li>
  )
}
