import type { CSSProperties } from 'react'
import type { ClockView } from '#domain/sla/shapes.ts'
import { classes } from '../ui/classes.ts'
import styles from './PromiseChip.module.css'
import { PromiseMark } from './PromiseMark.tsx'
import { useNoPromise, usePromiseWords } from './words.ts'

/**
 * One promise in a line: `▲ At risk · Reply 10:30 · 18 min left`. With `fill`, for wherever its column has a width of its
 * own, it drops the promise's name first when room runs out, then the time left, then the due moment; the word stays.
 */
export function PromiseChip({
  clock,
  fill = false,
  unnamed = false,
}: {
  readonly clock: ClockView
  readonly fill?: boolean
  /** The promise's name stands beside it already. */
  readonly unnamed?: boolean
}) {
  const { look, word, promise, due, left, brief, asleep, line } = usePromiseWords(clock)
  const chip = (
    <span
      className={classes('sla', styles.chip)}
      data-look={look}
      {...(fill
        ? { style: roomOf({ word, promise: unnamed ? null : promise, due, left, moon: asleep !== null }) }
        : {})}
    >
      <PromiseMark look={look} asleep={asleep !== null} planned={clock.planned} />
      <span className="unseen">{line}</span>
      <span className={styles.words} aria-hidden="true">
        {word ? <span className={styles.word}>{word}</span> : null}
        {unnamed ? null : <span className={styles.promise}>{promise}</span>}
        {due ? <span className={styles.due}>{due}</span> : null}
        {left ? <span className={styles.left}>{left}</span> : null}
      </span>
      {fill ? (
        <span className={styles.brief} aria-hidden="true">
          {brief ?? word}
        </span>
      ) : null}
    </span>
  )
  return fill ? <span className={styles.slot}>{chip}</span> : chip
}

type Parts = Record<'word' | 'promise' | 'due' | 'left', string | null> & { readonly moon: boolean }

/** How much room the chip takes whole, and without each of what it can go without; rather too much than too little. */
function roomOf({ word, promise, due, left, moon }: Parts): CSSProperties {
  const withDot = (text: string | null) => (text === null ? 0 : widthOf(text) + 0.875)
  const mark = moon ? 3 : 2.125
  const withDue = mark + (word === null ? 0 : widthOf(word) * 1.06 + withDot(due))
  const unnamed = withDue + withDot(left) + (word === null ? withDot(due) : 0)
  const rem = (length: number) => `${length.toFixed(2)}rem`
  return {
    '--due': rem(word === null ? 0 : withDue),
    '--unnamed': rem(unnamed),
    '--full': rem(unnamed + withDot(promise)),
  } as CSSProperties
}

/** In rem, at the size of a chip's letters. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\d]/.test(letter) ? 0.51 : /[ilIjtfr.,·' ]/.test(letter) ? 0.28 : /[a-z]/.test(letter) ? 0.46 : 0.5),
    0,
  )

/** Where there is no clock: the reason, in words. */
export function NoPromise({ reason }: { readonly reason: string | null }) {
  const words = useNoPromise()
  return (
    <span className={classes('sla', styles.chip)} data-look="gone">
      <PromiseMark look="gone" />
      <span className={styles.words}>{words(reason)}</span>
    </span>
  )
}
