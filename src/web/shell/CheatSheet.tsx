import { type Command, type CommandSection, useRegisteredCommands } from '#web/platform/keyboard/commands.ts'
import { keysOf, useKeymap } from '#web/platform/keyboard/keymap.ts'
import { useKeyText } from '#web/platform/keyboard/words.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import styles from './CheatSheet.module.css'
import { showCheatSheet } from './opening.ts'

const order = [
  'here',
  'list',
  'ticket',
  'composer',
  'create',
  'go',
  'settings',
  'help',
] as const satisfies readonly CommandSection[]

/** Every key that works now, as this reader has them. Made from the registry, so it cannot be out of date. */
export function CheatSheet() {
  const say = useKeyText()
  const map = useKeymap()
  const registered = useRegisteredCommands()
  const nearest = new Map(registered.map(command => [command.id, command]))
  const withKeys = [...nearest.values()].filter(
    command => keysOf(command, map) !== null && (command.enabled?.() ?? true),
  )
  return (
    <Dialog open onClose={() => showCheatSheet(false)} title={say('sheetTitle')} size="l">
      {map.shortcuts === 'off' ? <Banner>{say('sheetOff')}</Banner> : null}
      <div className={styles.sheet}>
        {order.map(section => {
          const list = withKeys.filter(command => command.section === section)
          return list.length > 0 ? (
            <Section key={section} name={say(`section_${section}`)} list={list} />
          ) : null
        })}
      </div>
    </Dialog>
  )
}

function Section({ name, list }: { readonly name: string; readonly list: readonly Command[] }) {
  return (
    <section className={styles.section}>
      <h3>{name}</h3>
      <dl>
        {list.map(command => (
          <div key={command.id} className={styles.line}>
            <dt>{command.name()}</dt>
            <dd>
              <Kbd keys={keysOf(command) ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
