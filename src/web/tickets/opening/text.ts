import { compose } from '#locales/en/compose.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('compose', compose)
