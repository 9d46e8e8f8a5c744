import { keyNames } from '#web/platform/keyboard/names.ts'
import styles from './Kbd.module.css'

/** A key or a sequence of keys as the reader's own keyboard prints them: `mod+k`, `g q`, `shift+t`. */
export function Kbd({ keys, on = 'surface' }: { readonly keys: string; readonly on?: 'surface' | 'accent' }) {
  return (
    <span className={styles.keys} data-on={on} aria-hidden="true">
      {keyNames(keys).map((key, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sequence may repeat a key; its place is its identity
        <kbd key={place} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
