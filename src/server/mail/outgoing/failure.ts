// The mail library's errors, and those of sockets and TLS, in our words.

import { displayLine } from '#domain/mail/clean.ts'
import type { DeliveryCause, Failure } from '#domain/mail/delivery.ts'

type Thrown = {
  readonly message?: string
  readonly code?: string
  readonly command?: string
  readonly response?: string
  readonly responseCode?: number
}

export const failureOf = (error: unknown): Failure => {
  const thrown = (typeof error === 'object' && error !== null ? error : { message: String(error) }) as Thrown
  const code = typeof thrown.responseCode === 'number' ? thrown.responseCode : null
  const text = displayLine(thrown.response ?? thrown.message ?? 'no answer', 300)
  const at = placeOf(thrown)
  return { at, code, cause: causeOf(thrown, at), text }
}

const placeOf = ({ code, command = '', message = '' }: Thrown): Failure['at'] => {
  if (code === 'EAUTH' || command.startsWith('AUTH') || code === 'ENOAUTH') return 'sign_in'
  if (
    code === 'ETLS' ||
    command === 'STARTTLS' ||
    isCertificate(code) ||
    /ssl|tls|certificate/i.test(message)
  )
    return 'encrypt'
  if (command === 'MAIL FROM') return 'sender'
  if (command === 'RCPT TO' || code === 'EENVELOPE') return 'recipient'
  if (command === 'DATA' || code === 'EMESSAGE' || code === 'ESTREAM') return 'message'
  return 'connect'
}

const isCertificate = (code: string | undefined): boolean =>
  code !== undefined && /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ALTNAME/.test(code)

const causeOf = ({ code, message = '', command }: Thrown, at: Failure['at']): DeliveryCause => {
  const errno = /\b(E[A-Z]{3,}|ERR_[A-Z_]+)\b/.exec(message)?.[1] ?? code ?? ''
  if (at === 'sign_in') return 'password'
  if (at === 'sender') return 'sender_refused'
  if (at === 'recipient') return 'recipient_refused'
  if (at === 'encrypt') {
    if (isCertificate(code) || /certificate|altnames/i.test(message)) return 'certificate'
    return command === 'STARTTLS' || /STARTTLS/i.test(message) ? 'no_starttls' : 'tls_mismatch'
  }
  if (/ENOTFOUND|EAI_AGAIN|EDNS/.test(`${code} ${errno}`)) return 'host_unknown'
  if (/ECONNREFUSED/.test(`${code} ${errno} ${message}`)) return 'nobody_listens'
  if (/ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|timeout/i.test(`${code} ${errno} ${message}`)) return 'no_answer'
  return 'other'
}
