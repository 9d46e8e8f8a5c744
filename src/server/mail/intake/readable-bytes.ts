// Bytes as a parser can take them: line ends of one kind, and headers in UTF-8 even when a program wrote them in the
// letters of its own country.

/** A view or a mended copy; the stored bytes stay as they came. */
export const readableBytes = (raw: Uint8Array): Uint8Array => inUtf8(withLineEnds(raw))

// A mail of bare carriage returns (old machines, hooks) is one endless line to a parser.
const withLineEnds = (bytes: Uint8Array): Uint8Array => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.includes(10) || !buffer.includes(13)) return bytes
  return Buffer.from(buffer.toString('latin1').replace(/\r/g, '\r\n'), 'latin1')
}

const inUtf8 = (bytes: Uint8Array): Uint8Array => {
  const end = headerEnd(bytes)
  const head = bytes.subarray(0, end)
  if (head.every(byte => byte < 128) || isUtf8(head)) return bytes
  const mended = Buffer.from(new TextDecoder('windows-1252').decode(head))
  return Buffer.concat([mended, bytes.subarray(end)])
}

const headerEnd = (bytes: Uint8Array): number => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ends = [buffer.indexOf('\r\n\r\n'), buffer.indexOf('\n\n')].filter(at => at >= 0)
  return ends.length > 0 ? Math.min(...ends) : bytes.length
}

export const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
