import { type Command, commands, isReachable } from './commands.ts'
import { isModified, keymap, keysOf } from './keymap.ts'
import { follow, written } from './matching.ts'
import { isMac } from './names.ts'

/** How long the second key of a sequence may take. */
const patience = 1_200

/** Starts the one listener for shortcuts; returns how to stop it. */
export function listenForKeys(): () => void {
  let typed: readonly string[] = []
  let last = 0

  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return
    const chord = written(event, isMac)
    if (chord === null) return
    if (/^(enter|space)$/.test(chord) && isPressable(event.target)) return
    const writing = isField(event.target)
    const usable = commands()
      .filter(isReachable)
      .filter(command => (command.enabled?.() ?? true) && (!writing || mayInterrupt(command, chord)))
      .flatMap(command => {
        const keys = keysOf(command)
        return keys === null || !isHeard(command, keys) ? [] : [{ command, keys }]
      })
    const bindings = usable.map(({ keys }) => keys)
    const continued = event.timeStamp - last < patience ? [...typed, chord] : [chord]
    const whole = follow(continued, bindings) === 'nothing' ? [chord] : continued
    const state = follow(whole, bindings)
    typed = state === 'partial' ? whole : []
    last = event.timeStamp
    if (state === 'nothing') return
    if (state === 'partial') return event.preventDefault()
    const command = nearest(
      usable.filter(({ keys }) => keys === whole.join(' ')).map(found => found.command),
      document.activeElement,
    )
    if (!command || (event.repeat && !repeatable(whole))) return
    event.preventDefault()
    command.run()
  }
  addEventListener('keydown', press)
  return () => removeEventListener('keydown', press)
}

/** Who chose "only in focus" hears a bare key only where the focus is on what it acts on. */
const isHeard = (command: Command, keys: string) =>
  keymap().shortcuts !== 'focus' ||
  isModified(keys) ||
  (command.within?.()?.contains(document.activeElement) ?? false)

/** What has the focus comes first; then the latest registered. */
const nearest = (found: readonly Command[], focus: Element | null): Command | undefined =>
  found.findLast(command => command.within && focus && command.within()?.contains(focus)) ?? found.at(-1)

const repeatable = (keys: readonly string[]) =>
  keys.length === 1 && /^(shift\+)?(j|k|up|down)$/.test(keys[0] ?? '')

const mayInterrupt = (command: Command, chord: string) =>
  command.inFields === true && /mod\+|alt\+|^escape$/.test(chord)

/** Enter and Space belong to the button or link that has the focus. */
const isPressable = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest(
    'button,a[href],summary,label,[role="tab"],[role="switch"],[role^="menuitem"],[role="option"]',
  ) !== null

/** A place where keys are text. A read-only or checkbox-like input is not. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return (
    target instanceof HTMLInputElement &&
    !/^(checkbox|radio|button|submit|reset|range|color|file)$/.test(target.type)
  )
}
