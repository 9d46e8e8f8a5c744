import { useDelayed } from './delayed.ts'
import styles from './Skeleton.module.css'
import { useText } from './text.ts'

/** Lines in the geometry of what is to come. Shown by `Waiting`, never on its own. */
export function Skeleton({ lines = 3, height }: { readonly lines?: number; readonly height?: string }) {
  return (
    <div className={styles.block} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are alike
        <span key={line} className={styles.line} style={height ? { blockSize: height } : undefined} />
      ))}
    </div>
  )
}

/** Nothing for 200 ms, then a skeleton, then words. */
export function Waiting({ lines, height }: { readonly lines?: number; readonly height?: string }) {
  const say = useText()
  const stage = useDelayed(true)
  if (stage === 'nothing') return null
  return (
    <div role="status" aria-label={say('loading')}>
      <Skeleton {...(lines === undefined ? {} : { lines })} {...(height === undefined ? {} : { height })} />
      {stage === 'words' ? <p className={styles.words}>{say('stillLoading')}</p> : null}
    </div>
  )
}
