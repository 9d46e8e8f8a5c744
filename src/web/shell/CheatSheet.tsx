import { type Command, type CommandSection, useRegisteredCommands } from '#web/platform/keyboard/commands.ts'
import { keysOf, useKeymap } from '#web/platform/keyboard/keymap.ts'
import { useKeyText } from '#web/platform/keyboard/words.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import styles from './CheatSheet.module.css'
import { screens, useKnownWords } from './known-keys.ts'
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

/** Every key that works now, as this reader has them, made from the registry; then those of all other screens. */
export function CheatSheet() {
  const say = useKeyText()
  useKnownWords()
  const map = useKeymap()
  const registered = useRegisteredCommands()
  const nearest = new Map(registered.map(command => [command.id, command]))
  const withKeys = [...nearest.values()].filter(
    command => keysOf(command, map) !== null && (command.enabled?.() ?? true),
  )
  const elsewhere = screens.flatMap(({ name, section, keys }) => {
    const list = keys
      .map(([id, pressed, called]) => ({ id, keys: pressed, name: called, section }))
      .filter(command => !nearest.has(command.id) && keysOf(command, map) !== null)
    return list.length > 0 ? [{ name: name(), list }] : []
  })
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
      {elsewhere.length > 0 ? (
        <>
          <h3 className={styles.elsewhere}>{say('sheetElsewhere')}</h3>
          <div className={styles.sheet}>
            {elsewhere.map(({ name, list }) => (
              <Section key={name} name={name} list={list} level={4} />
            ))}
          </div>
        </>
      ) : null}
    </Dialog>
  )
}

type Line = Pick<Command, 'id' | 'keys' | 'name'>

function Section({
  name,
  list,
  level = 3,
}: {
  readonly name: string
  readonly list: readonly Line[]
  readonly level?: 3 | 4
}) {
  const Heading = `h${level}` as const
  return (
    <section className={styles.section}>
      <Heading>{name}</Heading>
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
