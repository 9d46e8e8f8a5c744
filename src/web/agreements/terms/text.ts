import { agreementTerms } from '#locales/en/agreement-terms.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('agreement-terms', agreementTerms)
