import { onboarding } from '#locales/en/onboarding.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText, say } = defineText('onboarding', onboarding)
