import { useNavigate } from '@tanstack/react-router'
import type { Tab } from '#domain/views/shapes.ts'
import { useAnswer } from '#web/platform/cache.ts'
import { PromiseLine } from '#web/sla/PromiseLine.tsx'
import styles from './QueueScreen.module.css'

/** The next working hours above the list: a tick per due moment; pressing one opens the first ticket due there. */
export function UpcomingLine({ tab, filter }: { readonly tab: Tab; readonly filter: string }) {
  const navigate = useNavigate()
  const { data } = useAnswer('views.upcoming', { query: { tab, filter } }, { keepPrevious: true })
  return (
    <div className={styles.line}>
      {data ? (
        <PromiseLine
          upcoming={data}
          onOpen={([first]) => {
            if (first) void navigate({ to: '/t/$ticket', params: { ticket: String(first.number) } })
          }}
        />
      ) : null}
    </div>
  )
}
