import { agreementSettings } from '#locales/en/agreement-settings.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('agreement-settings', agreementSettings)
