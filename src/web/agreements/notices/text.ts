import { agreementNotices } from '#locales/en/agreement-notices.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('agreement-notices', agreementNotices)
