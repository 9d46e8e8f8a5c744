import { shell } from '#locales/en/shell.ts'
import { defineText } from './text/define.ts'

/** The frame's own words; the platform needs a few of them too. */
export const { useText, say } = defineText('shell', shell)
