import { settings } from '#locales/en/settings.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('settings', settings)
