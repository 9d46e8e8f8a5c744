// Names that strangers wrote, made fit to be shown: nothing invisible, nothing that turns the direction of reading,
// nothing that could end a header line.

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
// Format characters do their work unseen; only the two joiners belong to the spelling of some scripts.
const invisible = /(?![\u200c\u200d])\p{Cf}/gu
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** One line of display text, at most `max` characters. */
export const displayLine = (text: string, max = 200): string =>
  cut(text.normalize('NFC').replace(controls, ' ').replace(invisible, '').replace(/ {2,}/g, ' ').trim(), max)

/** Text of many lines: line ends kept, NUL and lone surrogates gone (the database keeps neither). */
export const displayText = (text: string): string =>
  wellFormed(text)
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')

/** What a header of ours may carry: anything else would be a second header. */
export const headerValue = (text: string, max = 900): string =>
  cut(wellFormed(text).replace(controls, ' ').replace(/ {2,}/g, ' ').trim(), max)

/**
 * A file name for people: no folder, no device, no hidden direction change (`invoice\u202Efdp.exe`), at most 120
 * characters with its ending kept. Never used as a path: files are stored under the hash of their content.
 */
export const fileName = (given: string | null, fallback: string): string => {
  const last = (given ?? '').split(/[/\\]/).at(-1) ?? ''
  const plain = displayLine(last, last.length)
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+|[. ]+$/g, '')
  if (!plain) return fallback
  if (plain.length <= 120) return plain
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain)?.[0] ?? ''
  return `${cut(plain, 119 - ending.length)}…${ending}`
}

// By code points, so that nothing is cut in the middle of a character.
const cut = (text: string, max: number): string => {
  const whole = wellFormed(text)
  return whole.length <= max ? whole : whole.slice(0, max).replace(/[\ud800-\udbff]$/, '')
}

const wellFormed = (text: string): string => text.replace(loneSurrogate, '\ufffd')
