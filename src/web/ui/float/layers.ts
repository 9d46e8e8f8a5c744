// Everything that floats and closes with Escape, the latest on top. One listener for all, in the capture phase and
// registered when the module loads, so that Escape closes the menu inside a dialog and not the dialog under it.

const open: (() => void)[] = []

export const hasOpenLayer = (): boolean => open.length > 0

/** Puts a layer on top; the returned function takes it away again. */
export function pushLayer(close: () => void): () => void {
  open.push(close)
  return () => {
    const place = open.lastIndexOf(close)
    if (place >= 0) open.splice(place, 1)
  }
}

if (typeof window !== 'undefined')
  window.addEventListener(
    'keydown',
    event => {
      const close = event.key === 'Escape' && !event.isComposing ? open.at(-1) : undefined
      if (!close) return
      event.preventDefault()
      event.stopImmediatePropagation()
      close()
    },
    { capture: true },
  )
