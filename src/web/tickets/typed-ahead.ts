// What is typed between a key that opens something and its being there. A quick hand types on; without this the letters
// of a name would be taken for commands, and an E in it would solve a ticket.

const patience = 5_000
let held: string[] | null = null
let timer: number | undefined

function press(event: KeyboardEvent): void {
  if (!held || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.key === 'Escape') return void takeTyping()
  if (event.key === 'Backspace') held.pop()
  else if ([...event.key].length === 1) held.push(event.key)
  else return
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** From now on letters are kept instead of acted upon, until they are taken. */
export function holdTyping(): void {
  takeTyping()
  held = []
  addEventListener('keydown', press, { capture: true })
  timer = window.setTimeout(takeTyping, patience)
}

/** What has been typed since; from now on keys are keys again. */
export function takeTyping(): string {
  removeEventListener('keydown', press, { capture: true })
  clearTimeout(timer)
  const typed = (held ?? []).join('')
  held = null
  return typed
}
