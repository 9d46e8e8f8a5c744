import { X } from 'lucide-react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { announced, subscribeAnnounced } from './announcing.ts'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './ToastLayer.module.css'
import { useText } from './text.ts'
import { useLift } from './toast-floor.ts'
import { dismiss, subscribeToasts, type Toast, toasts } from './toasts.ts'

/** Where toasts appear. The region is there from the start, so that a reader's software announces what enters it. */
export function ToastLayer() {
  const say = useText()
  const shown = useSyncExternalStore(subscribeToasts, toasts)
  const heard = useSyncExternalStore(subscribeAnnounced, announced)
  const list = useRef<HTMLDivElement>(null)
  useLift(list, shown)
  return (
    <section className={styles.layer} aria-label={say('toasts')}>
      <p role="status" className="unseen">
        {heard}
      </p>
      <div ref={list} role="status" className={styles.list}>
        {shown.map(one => (
          <Line key={one.id} toast={one} />
        ))}
      </div>
    </section>
  )
}

function Line({ toast }: { readonly toast: Toast }) {
  const say = useText()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (toast.stays === null || held) return
    const end = setTimeout(() => dismiss(toast.id), toast.stays)
    return () => clearTimeout(end)
  }, [toast, held])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it on screen
    <div
      className={styles.toast}
      data-tone={toast.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.text}>{toast.text}</p>
      {toast.action ? (
        <Button
          look="quiet"
          size="s"
          onClick={() => {
            dismiss(toast.id)
            toast.action?.run()
          }}
        >
          {toast.action.name}
        </Button>
      ) : null}
      {toast.undo ? (
        <Button
          look="quiet"
          size="s"
          keys="mod+z"
          onClick={() => {
            dismiss(toast.id)
            toast.undo?.()
          }}
        >
          {say('undo')}
        </Button>
      ) : null}
      <IconButton
        size="s"
        name={say('dismiss')}
        icon={<X size={16} strokeWidth={1.75} />}
        onClick={() => dismiss(toast.id)}
      />
    </div>
  )
}
