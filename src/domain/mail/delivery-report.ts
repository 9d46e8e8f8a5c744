// A delivery status notification (RFC 3464) in the few words we need of it.

import { displayLine } from './clean.ts'

export type DeliveryReport = {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | 'unknown'
  /** The recipient it is about. */
  readonly recipient: string | null
  /** `5.1.1` */
  readonly status: string | null
  /** The other server's sentence. */
  readonly diagnostic: string | null
  /** The Message-ID of the mail it is about, when the report brought its headers. */
  readonly original: string | null
}

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const

/**
 * @param status the text of the message/delivery-status part
 * @param returned the headers (or all) of the mail it is about; empty when it was not sent along
 */
export const readDeliveryReport = (status: string, returned: string): DeliveryReport => {
  const fields = unfold(status)
  const field = (name: string): string | null => fields.find(([key]) => key === name)?.[1] ?? null
  const action = (field('action') ?? '').toLowerCase()
  const address = field('final-recipient') ?? field('original-recipient')
  return {
    action: actions.find(known => known === action) ?? 'unknown',
    recipient:
      address
        ?.replace(/^[^;]*;/, '')
        .trim()
        .replace(/^<|>$/g, '') ?? null,
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(field('status') ?? '')?.[0] ?? null,
    diagnostic:
      field('diagnostic-code')
        ?.replace(/^[^;]*;\s*/, '')
        .slice(0, 500) ?? null,
    original:
      /<[^<>\s]{3,250}>/.exec(unfold(returned).find(([key]) => key === 'message-id')?.[1] ?? '')?.[0] ?? null,
  }
}

const unfold = (text: string): readonly (readonly [string, string])[] =>
  text
    .slice(0, 100_000)
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
    .map(line => displayLine(line, 2_000))
    .flatMap(line => {
      const colon = line.indexOf(':')
      return colon > 0
        ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const]
        : []
    })
