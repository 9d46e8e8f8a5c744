// From a key press to the way we write keys: `mod+k`, `shift+t`, `alt+1`, `?`, `enter`. A sequence is written with a
// space: `g q`. Pure, so that the layout rules can be tested without a keyboard.

export type Press = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const named: Readonly<Record<string, string>> = {
  ' ': 'space',
  Enter: 'enter',
  Escape: 'escape',
  Backspace: 'backspace',
  Delete: 'delete',
  Tab: 'tab',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
  PageUp: 'pageup',
  PageDown: 'pagedown',
}

/**
 * The press as we write it, or null for what can be no shortcut: a bare modifier, a dead key, and Ctrl+Alt, which
 * is AltGr on many keyboards and types characters there.
 *
 * A Latin letter is taken as printed, so AZERTY users press the key printed R; on Cyrillic or Greek layouts the
 * place of the key decides, so R works there too. With Alt the place decides for digits, because Alt types symbols.
 */
export function written(press: Press, mac: boolean): string | null {
  if (press.ctrlKey && press.altKey) return null
  const letter = letterOf(press)
  const key = letter ?? named[press.key] ?? digitOf(press) ?? ([...press.key].length === 1 ? press.key : null)
  if (key === null) return null
  // Shift is part of typing a symbol ("?" needs it here and not there); with letters and named keys it is meant.
  const shift = press.shiftKey && (letter !== null || named[press.key] !== undefined)
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  return [mod && 'mod', other && 'ctrl', press.altKey && 'alt', shift && 'shift', key]
    .filter(Boolean)
    .join('+')
}

function letterOf({ key, code, altKey }: Press): string | null {
  const place = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null
  if (altKey) return place
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  return /^\p{L}$/u.test(key) ? place : null
}

/** AZERTY types digits with Shift; the place is the digit all the same, unless a symbol is what was meant. */
function digitOf({ key, code, altKey, shiftKey }: Press): string | null {
  if (/^[0-9]$/.test(key)) return key
  const place = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1] ?? null
  return altKey || (!shiftKey && /^[^\w/?.,[\]]$/.test(key)) ? place : null
}

/** Where a press of a sequence leaves us: a command's keys are complete, might still become complete, or neither. */
export function follow(
  typed: readonly string[],
  bindings: readonly string[],
): 'complete' | 'partial' | 'nothing' {
  const sofar = typed.join(' ')
  if (bindings.includes(sofar)) return 'complete'
  return bindings.some(keys => keys.startsWith(`${sofar} `)) ? 'partial' : 'nothing'
}
