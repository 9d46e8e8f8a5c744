// Files on their way to a browser: a download whatever it claims to be, or a picture of a kind browsers only draw.

import type { FastifyReply } from 'fastify'
import type { Desk } from './desk.ts'

export type Download = {
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
export const isPicture = (mediaType: string): boolean => pictures.has(mediaType.toLowerCase())

/** As what it is sent: nothing that a browser would run or open by itself. */
export const sendFile = async (
  desk: Desk,
  reply: FastifyReply,
  file: Download,
  manner: { readonly shown: boolean; readonly anyOrigin?: boolean },
): Promise<FastifyReply> => {
  const shown = manner.shown && isPicture(file.mediaType)
  void reply
    .header('content-type', shown ? file.mediaType.toLowerCase() : 'application/octet-stream')
    .header('content-length', file.size)
    .header('content-disposition', `${shown ? 'inline' : 'attachment'}; ${fileName(file.name)}`)
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
    .header('cross-origin-resource-policy', manner.anyOrigin ? 'cross-origin' : 'same-origin')
    .header('cache-control', 'private, no-store')
  return reply.send(await desk.files.read(file.sha256))
}

/** RFC 6266: a plain name for old readers, the real one percent-encoded. Neither can end the header. */
const fileName = (name: string): string => {
  const plain =
    name
      .normalize('NFKD')
      .replace(/[^\w .()-]/g, '_')
      .slice(0, 150) || 'file'
  const whole = encodeURIComponent(Buffer.from(name.slice(0, 255)).toString()).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${whole}`
}
