import { day } from '#locales/en/day.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText } = defineText('day', day)
