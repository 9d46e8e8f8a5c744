import { agreementSheets } from '#locales/en/agreement-sheets.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('agreement-sheets', agreementSheets)
