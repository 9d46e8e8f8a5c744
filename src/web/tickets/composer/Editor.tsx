import { type ComponentType, useEffect, useState } from 'react'
import { PlainEditor } from './PlainEditor.tsx'
import type { EditorProps } from './RichEditor.tsx'

let Loaded: ComponentType<EditorProps> | null = null

const load = async (): Promise<void> => {
  Loaded ??= (await import('./RichEditor.tsx')).RichEditor
}

/** Fetches the editor while nothing else is going on, so that writing begins in it. */
export function preloadEditor(): void {
  if (!Loaded) whenIdle(() => void load())
}

/** Not every browser tells when it is idle; a little later is as good. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act)
  else setTimeout(act, 500)
}

/**
 * The editor, or the plain field until it has come. The two change places only while nothing is written, so no word
 * and no caret is lost on the way.
 */
export function Editor(props: EditorProps) {
  const [Chosen, setChosen] = useState<ComponentType<EditorProps>>(() => Loaded ?? PlainEditor)
  const empty = props.text.text === ''
  useEffect(() => {
    if (Chosen !== PlainEditor || !empty) return
    let here = true
    void load().then(() => here && Loaded && setChosen(() => Loaded ?? PlainEditor))
    return () => {
      here = false
    }
  }, [Chosen, empty])
  return <Chosen {...props} />
}
