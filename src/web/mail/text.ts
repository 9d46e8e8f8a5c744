import { mailpages } from '#locales/en/mailpages.ts'
import { refusalsMail } from '#locales/en/refusals-mail.ts'
import { defineText } from '#web/platform/text/define.ts'

export const { useText } = defineText('mailpages', mailpages)

const sentences = defineText('refusals-mail', refusalsMail)

/** A sentence the server names by its key: why a mail waits, why a relay failed. */
export const useSentence = (): ((key: string, values?: Readonly<Record<string, string>>) => string) => {
  const say = sentences.useText() as (key: string, values: object) => string
  return (key, values = {}) => say(key, values)
}
