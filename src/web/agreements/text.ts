import { agreements } from '#locales/en/agreements.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('agreements', agreements)
export type SayAgreements = typeof say
