import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './IconButton.module.css'
import { tip } from './tip.ts'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> & {
  /** The accessible name and the tooltip. */
  readonly name: string
  readonly icon: ReactNode
  /** Shown in the tooltip as the reader's keyboard prints it. */
  readonly keys?: string | null
  readonly pressed?: boolean
  /** A number on the corner; 0 and undefined show nothing. */
  readonly count?: number
  readonly size?: 'm' | 's'
}

/** A button that is only an icon: it always has a name, a tooltip, and a target of at least 24 px. */
export function IconButton({
  name,
  icon,
  keys,
  pressed,
  count,
  size = 'm',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...tip(name, keys)}
      className={classes(styles.button, className)}
      data-size={size}
      aria-label={name}
      aria-pressed={pressed}
    >
      {icon}
      {count ? <span className={styles.count}>{count > 99 ? '99+' : count}</span> : null}
    </button>
  )
}
