import { ticket } from '#locales/en/ticket.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('ticket', ticket)
