// How keys are printed for the reader: ⌘K on a Mac, Ctrl K elsewhere.

export const isMac =
  typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform || navigator.userAgent)

const signs: Readonly<Record<string, string>> = {
  enter: '⏎',
  escape: 'Esc',
  space: '␣',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  backspace: '⌫',
  delete: 'Del',
  tab: 'Tab',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
}
const macModifiers: Readonly<Record<string, string>> = { mod: '⌘', ctrl: '⌃', alt: '⌥', shift: '⇧' }
const otherModifiers: Readonly<Record<string, string>> = { mod: 'Ctrl', ctrl: 'Win', alt: 'Alt', shift: '⇧' }

/** `g q` -> ['G', 'Q']; `mod+shift+k` -> ['⌘⇧K'] or ['Ctrl ⇧K']. */
export const keyNames = (keys: string, mac = isMac): readonly string[] =>
  keys.split(' ').map(chord => {
    const parts = chord === '+' ? ['+'] : chord.split('+')
    const key = parts.at(-1) ?? ''
    const modifiers = parts
      .slice(0, -1)
      .map(part => (mac ? macModifiers[part] : otherModifiers[part]) ?? part)
      .map(name => (name.length > 1 ? `${name} ` : name))
    return modifiers.join('') + (signs[key] ?? key.toUpperCase())
  })

/** For `aria-keyshortcuts`, which has its own spelling; a sequence has none. */
export const ariaKeys = (keys: string): string | undefined =>
  keys.includes(' ')
    ? undefined
    : keys
        .split('+')
        .map(
          part =>
            ({ mod: isMac ? 'Meta' : 'Control', alt: 'Alt', shift: 'Shift', enter: 'Enter' })[part] ?? part,
        )
        .join('+')
