import { agreementPage } from '#locales/en/agreement-page.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('agreement-page', agreementPage)
