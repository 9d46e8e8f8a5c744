import { portal } from '#locales/en/portal.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('portal', portal)
