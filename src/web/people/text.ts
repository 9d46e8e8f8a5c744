import { door } from '#locales/en/door.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('door', door)
