import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'
import { classes } from './classes.ts'
import { Kbd } from './Kbd.tsx'

export type ButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  readonly children: ReactNode
  /** primary: the one thing to do here. plain: everything else. quiet: in toolbars. danger: cannot be undone. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'm' | 's'
  readonly icon?: ReactNode
  /** Printed beside the name, as the reader's keyboard prints it: "mod+enter". */
  readonly keys?: string | null
  /** Working: stays focusable and keeps its width, but does nothing. */
  readonly busy?: boolean
  /** Fills the line it stands in. */
  readonly wide?: boolean
}

export function Button({
  look = 'plain',
  size = 'm',
  icon,
  keys,
  busy = false,
  wide = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classes(styles.button, className)}
      data-look={look}
      data-size={size}
      data-wide={wide || undefined}
      aria-busy={busy || rest['aria-busy']}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={event => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {icon}
      <span className={styles.name}>{children}</span>
      {keys ? <Kbd keys={keys} on={look === 'primary' || look === 'danger' ? 'accent' : 'surface'} /> : null}
    </button>
  )
}
