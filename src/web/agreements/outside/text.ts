import { outsideRequests } from '#locales/en/outside-requests.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('outside-requests', outsideRequests)
