import type { RefObject } from 'react'
import { type Command, useCommands } from '#web/platform/keyboard/commands.ts'
import { sayKey } from '#web/platform/keyboard/words.ts'

/** J and K walk through the rows of a list; Enter presses the row's button, as on every button. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-mail]') ?? [])]
  const walk = (step: number) => {
    const all = rows()
    const here = all.indexOf(document.activeElement as HTMLElement)
    all[here < 0 ? 0 : Math.max(0, Math.min(here + step, all.length - 1))]?.focus()
  }
  const inside = () => list.current?.contains(document.activeElement) ?? false
  const key = (
    id: string,
    name: 'listNext' | 'listPrevious' | 'listFirst' | 'listLast',
    keys: string,
    step: number,
  ) =>
    ({
      id,
      name: () => sayKey(name),
      section: 'list',
      keys,
      hidden: true,
      within: () => list.current,
      enabled: /^[jk]$/.test(keys) ? () => rows().length > 0 : inside,
      run: () => walk(step),
    }) satisfies Command
  useCommands([
    key('list.next', 'listNext', 'j', 1),
    key('list.previous', 'listPrevious', 'k', -1),
    key('list.down', 'listNext', 'down', 1),
    key('list.up', 'listPrevious', 'up', -1),
    key('list.first', 'listFirst', 'home', Number.NEGATIVE_INFINITY),
    key('list.last', 'listLast', 'end', Number.POSITIVE_INFINITY),
  ])
}
