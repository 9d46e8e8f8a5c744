import type { SayPolicy } from '#domain/sla/sentences.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { policy } from '#locales/en/policy.ts'
import { policySentences } from '#locales/en/policy-sentences.ts'
import { refusalsSla } from '#locales/en/refusals-sla.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText } = defineText('policy', policy)

const sentences = defineText('policy-sentences', policySentences)
const findings = defineText('refusals-sla', refusalsSla)

/** The words a policy's sentences are made of, here as on the server. */
export const useSentenceText = (): SayPolicy => sentences.useText() as SayPolicy

/** What is wrong with a draft, said without asking the server. */
export const useFindingText = (): ((about: Refusal) => string) => {
  const say = findings.useText() as (key: string, values: NonNullable<Refusal['params']>) => string
  return ({ code, params = {} }) => say(`refusal.${code}`, params)
}
