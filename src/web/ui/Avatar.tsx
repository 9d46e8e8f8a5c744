import styles from './Avatar.module.css'

/** A person or a client by initials, in neutral tints: colour means promises here. */
export function Avatar({
  name,
  size = 24,
  shape = 'person',
}: {
  readonly name: string
  readonly size?: 20 | 24 | 32 | 40
  readonly shape?: 'person' | 'client'
}) {
  return (
    <span
      className={styles.avatar}
      data-shape={shape}
      data-tint={tintOf(name)}
      style={{ inlineSize: `${size / 16}rem`, blockSize: `${size / 16}rem`, fontSize: `${size / 40}rem` }}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  )
}

export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/u)
    .filter(word => /^\p{L}|^\p{N}/u.test(word))
  const first = words[0] ?? name.trim()
  const last = words.length > 1 ? words.at(-1) : undefined
  return ([...first][0] ?? '?').toLocaleUpperCase() + (last ? ([...last][0] ?? '').toLocaleUpperCase() : '')
}

const tintOf = (name: string) => [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 4, 7)
