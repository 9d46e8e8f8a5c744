import { catalogue } from '#locales/en/catalogue.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('catalogue', catalogue)
