import { Modal } from '@mantine/core'
import { type ReactNode, useLayoutEffect } from 'react'
import { enterDialog } from '#web/platform/keyboard/commands.ts'
import { isStill } from '#web/platform/theme.ts'
import { useNarrow } from '#web/platform/width.ts'
import styles from './Dialog.module.css'
import { useGiveBack } from './focus.ts'
import { Zone } from './forms/Zone.tsx'
import { useText } from './text.ts'

export type DialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  readonly children: ReactNode
  /** Buttons, the main one last. Sticks to the lower edge. */
  readonly actions?: ReactNode
  /** `xl`: as wide as the screen allows, for grids. */
  readonly size?: 's' | 'm' | 'l' | 'xl'
  /** False while something unsaved would be lost by a press beside it. */
  readonly closesOutside?: boolean
}

const widths = { s: '26rem', m: '36rem', l: '52rem', xl: '92rem' } as const

/**
 * A question or a short form over the page. Focus goes in and comes back, Escape closes, the keys of the page under
 * it are off. On a phone it fills the screen. Load it lazily where the first screen does not need it.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  size = 'm',
  closesOutside = true,
}: DialogProps) {
  const say = useText()
  const narrow = useNarrow()
  useLayoutEffect(() => (open ? enterDialog() : undefined), [open])
  useGiveBack(open)
  return (
    <Zone>
      <Modal
        opened={open}
        onClose={onClose}
        title={title}
        size={widths[size]}
        fullScreen={narrow}
        closeOnClickOutside={closesOutside}
        closeButtonProps={{ 'aria-label': say('close') }}
        attributes={{ header: { role: 'presentation' } }}
        lockScroll={false}
        zIndex={50}
        centered
        transitionProps={{ transition: 'fade', duration: isStill() ? 0 : 120 }}
        overlayProps={{ color: 'var(--scrim)', backgroundOpacity: 1 }}
        classNames={{
          content: styles.card ?? '',
          header: styles.header ?? '',
          title: styles.title ?? '',
          body: styles.body ?? '',
          overlay: styles.overlay ?? '',
          close: styles.close ?? '',
        }}
      >
        <div className={styles.content}>{children}</div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </Modal>
    </Zone>
  )
}
