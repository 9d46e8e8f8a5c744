import { publishing } from '#locales/en/publishing.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText } = defineText('publishing', publishing)
