// Domain names of the world's scripts, brought to the one form that can be compared: lower case ASCII (RFC 3492).

const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u

/** `Bücher.Example` -> `xn--bcher-kva.example`; null for what cannot be a domain name. */
export const asciiDomain = (domain: string): string | null => {
  const plain = domain.normalize('NFKC').toLowerCase().replace(/\.$/, '')
  const labels = plain.split('.').map(asciiLabel)
  if (labels.some(part => part === null)) return null
  const ascii = labels.join('.')
  return ascii.length <= 253 ? ascii : null
}

const asciiLabel = (text: string): string | null => {
  if (!label.test(text)) return null
  const ascii = /^[a-z0-9-]+$/.test(text) ? text : `xn--${punycode(text)}`
  return ascii.length <= 63 ? ascii : null
}

const base = 36
const tMin = 1
const tMax = 26

const punycode = (text: string): string => {
  const points = [...text].map(char => char.codePointAt(0) ?? 0)
  const basic = points.filter(point => point < 0x80)
  let output = String.fromCodePoint(...basic)
  if (basic.length > 0) output += '-'
  let at = 0x80
  let delta = 0
  let bias = 72
  let done = basic.length
  while (done < points.length) {
    const next = Math.min(...points.filter(point => point >= at))
    delta += (next - at) * (done + 1)
    at = next
    for (const point of points) {
      if (point < at) delta += 1
      if (point !== at) continue
      output += digits(delta, bias)
      bias = adapt(delta, done + 1, done === basic.length)
      delta = 0
      done += 1
    }
    delta += 1
    at += 1
  }
  return output
}

const digits = (delta: number, bias: number): string => {
  let output = ''
  let rest = delta
  for (let k = base; ; k += base) {
    const t = Math.min(Math.max(k - bias, tMin), tMax)
    if (rest < t) return output + digit(rest)
    output += digit(t + ((rest - t) % (base - t)))
    rest = Math.floor((rest - t) / (base - t))
  }
}

const digit = (value: number): string => value.toString(36).replace(/./, char => swap[char] ?? char)
// Punycode counts a-z first, then 0-9; toString(36) the other way round.
const swap: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789abcdefghijklmnopqrstuvwxyz'].map((char, index) => [
    char,
    'abcdefghijklmnopqrstuvwxyz0123456789'[index] ?? char,
  ]),
)

const adapt = (delta: number, points: number, first: boolean): number => {
  let rest = Math.floor(delta / (first ? 700 : 2))
  rest += Math.floor(rest / points)
  let k = 0
  while (rest > Math.floor(((base - tMin) * tMax) / 2)) {
    rest = Math.floor(rest / (base - tMin))
    k += base
  }
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + 38))
}
