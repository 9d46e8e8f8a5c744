import { CircleCheck, OctagonX } from 'lucide-react'
import type { ExampleCase } from '#domain/agreements/terms-shapes.ts'
import styles from './CaseLine.module.css'
import { useText } from './text.ts'

export type CaseResult = {
  readonly case: ExampleCase
  readonly ok: boolean
  readonly found: string
  readonly message: string
}

/** What an example comes to: as agreed, or what else. */
export function CaseLine({ result }: { readonly result: CaseResult }) {
  const say = useText()
  const Icon = result.ok ? CircleCheck : OctagonX
  return (
    <p className={styles.line} data-ok={result.ok}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <span>
        <strong>{say(result.ok ? 'caseHolds' : 'caseFails')}</strong> {result.message}
      </span>
    </p>
  )
}
