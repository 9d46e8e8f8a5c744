import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isProblem } from '#web/platform/problem.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { useText } from '#web/ui/text.ts'

/** A screen that could not be loaded, or that broke: what is safe, and one way on. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const say = useText()
  const router = useRouter()
  useEffect(() => {
    if (!isProblem(error)) console.error(error)
  }, [error])
  const retry = () => {
    reset()
    void router.invalidate()
  }
  if (isProblem(error)) return <ErrorState isPage title={error.title} retry={retry} />
  return <ErrorState isPage title={say('brokenTitle')} safe={say('brokenSafe')} retry={retry} />
}
