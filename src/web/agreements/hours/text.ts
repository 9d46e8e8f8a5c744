import { agreementHours } from '#locales/en/agreement-hours.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('agreement-hours', agreementHours)
