import { useEffect, useRef, useState } from 'react'

/**
 * When to show that something is being waited for: nothing under 200 ms; once shown, at least 300 ms, so that
 * nothing flickers; after 2 s in words.
 */
export function useDelayed(waiting: boolean): 'nothing' | 'skeleton' | 'words' {
  const [stage, setStage] = useState<'nothing' | 'skeleton' | 'words'>('nothing')
  const shownAt = useRef(0)
  useEffect(() => {
    if (waiting) {
      const soon = setTimeout(() => {
        shownAt.current = performance.now()
        setStage('skeleton')
      }, 200)
      const late = setTimeout(() => setStage('words'), 2_000)
      return () => {
        clearTimeout(soon)
        clearTimeout(late)
      }
    }
    const rest = Math.max(0, shownAt.current + 300 - performance.now())
    const end = setTimeout(() => setStage('nothing'), rest)
    return () => clearTimeout(end)
  }, [waiting])
  return stage
}
