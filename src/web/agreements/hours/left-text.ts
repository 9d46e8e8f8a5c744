import { hoursLeft } from '#locales/en/hours-left.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('hours-left', hoursLeft)
