import { ui } from '#locales/en/ui.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('ui', ui)
