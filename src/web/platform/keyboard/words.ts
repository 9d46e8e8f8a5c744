import { keys } from '#locales/en/keys.ts'
import { defineText } from '../text/define.ts'

/** Names of commands that belong to no single room. */
export const { useText: useKeyText, say: sayKey } = defineText('keys', keys)
