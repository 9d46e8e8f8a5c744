import { notifications } from '#locales/en/notifications.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('notifications', notifications)
