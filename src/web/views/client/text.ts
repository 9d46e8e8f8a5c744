import { clientpage } from '#locales/en/clientpage.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('clientpage', clientpage)
