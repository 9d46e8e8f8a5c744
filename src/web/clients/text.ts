import { clients } from '#locales/en/clients.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('clients', clients)
