// Short messages at the edge of the screen, and what can be taken back. One list for the whole app.

export type Toast = {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'problem'
  /** Taking back what the text tells of: a button here and ⌘Z. */
  readonly undo: (() => void) | null
  readonly action: { readonly name: string; readonly run: () => void } | null
  /** Milliseconds on screen; null stays until dismissed. */
  readonly stays: number | null
}

let shown: readonly Toast[] = []
let next = 1
let patience: number | null = 10_000
const listeners = new Set<() => void>()

export const toasts = (): readonly Toast[] => shown
export const subscribeToasts = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const set = (list: readonly Toast[]) => {
  shown = list
  for (const listener of listeners) listener()
}

/** How long undo is offered; null is "until dismissed", for people who need the time. From the profile. */
export const setUndoTime = (milliseconds: number | null): void => {
  patience = milliseconds
}

/** Says what has happened. With `undo` it stays ten seconds (or as long as the profile says), else five. */
export function toast(message: {
  readonly text: string
  readonly tone?: Toast['tone']
  readonly undo?: () => void
  readonly action?: NonNullable<Toast['action']>
}): number {
  const id = next++
  const lasting = message.undo || message.action || message.tone === 'problem'
  const fresh: Toast = {
    id,
    text: message.text,
    tone: message.tone ?? 'plain',
    undo: message.undo ?? null,
    action: message.action ?? null,
    stays: lasting ? patience : 5_000,
  }
  set([...shown, fresh].slice(-4))
  return id
}

export const dismiss = (id: number): void => set(shown.filter(one => one.id !== id))

/** Takes the latest undoable thing back; false when there is none on offer. */
export function undoLatest(): boolean {
  const last = shown.findLast(one => one.undo)
  if (!last) return false
  dismiss(last.id)
  last.undo?.()
  return true
}
