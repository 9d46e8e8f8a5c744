import { palette } from '#locales/en/palette.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText } = defineText('palette', palette)
