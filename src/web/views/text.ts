import { queue } from '#locales/en/queue.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('queue', queue)
