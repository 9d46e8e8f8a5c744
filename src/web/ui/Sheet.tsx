import { Drawer } from '@mantine/core'
import { type ReactNode, useLayoutEffect } from 'react'
import { enterDialog } from '#web/platform/keyboard/commands.ts'
import { isStill } from '#web/platform/theme.ts'
import { useNarrow } from '#web/platform/width.ts'
import { useGiveBack } from './focus.ts'
import { Zone } from './forms/Zone.tsx'
import styles from './Sheet.module.css'
import { useText } from './text.ts'

export type SheetProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly size?: 'm' | 'l'
}

/** A panel from the edge: from the side on a wide screen, from below on a phone, with a handle and a close button. */
export function Sheet({ open, onClose, title, children, actions, size = 'm' }: SheetProps) {
  const say = useText()
  const narrow = useNarrow()
  useLayoutEffect(() => (open ? enterDialog() : undefined), [open])
  useGiveBack(open)
  return (
    <Zone>
      <Drawer
        opened={open}
        onClose={onClose}
        title={title}
        position={narrow ? 'bottom' : 'right'}
        size={narrow ? '85dvh' : size === 'l' ? '44rem' : '28rem'}
        closeButtonProps={{ 'aria-label': say('close') }}
        attributes={{ header: { role: 'presentation' } }}
        lockScroll={false}
        zIndex={50}
        transitionProps={{ duration: isStill() ? 0 : 180 }}
        overlayProps={{ color: 'var(--scrim)', backgroundOpacity: 1 }}
        classNames={{
          content: styles.card ?? '',
          header: styles.header ?? '',
          title: styles.title ?? '',
          body: styles.body ?? '',
          overlay: styles.overlay ?? '',
        }}
      >
        <div className={styles.content}>{children}</div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </Drawer>
    </Zone>
  )
}
