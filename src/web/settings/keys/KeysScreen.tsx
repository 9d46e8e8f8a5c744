import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { fold } from '#web/platform/folding.ts'
import { type CommandSection, useRegisteredCommands } from '#web/platform/keyboard/commands.ts'
import { keysOf, useKeymap } from '#web/platform/keyboard/keymap.ts'
import { type Met, metCommands } from '#web/platform/keyboard/met.ts'
import { keyNames } from '#web/platform/keyboard/names.ts'
import { useKeyText } from '#web/platform/keyboard/words.ts'
import { prefer, useMe } from '#web/platform/session.ts'
import { knownKeys, useKnownWords } from '#web/shell/known-keys.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { goHome } from '#web/ui/focus.ts'
import { Select } from '#web/ui/forms/Select.tsx'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { toast } from '#web/ui/toasts.ts'
import settings from '../Settings.module.css'
import { SettingsPage } from '../SettingsPage.tsx'
import { useText } from '../text.ts'
import { type Refused, refusedKeys } from './choosing.ts'
import { KeyField } from './KeyField.tsx'
import styles from './Keys.module.css'

const order = [
  'list',
  'ticket',
  'composer',
  'create',
  'go',
  'here',
  'help',
] as const satisfies readonly CommandSection[]
type Changed = Readonly<Record<string, string | null>>

/** Other keys for any command, kept in the profile: of the screens that were met, and of all others. */
export function KeysScreen() {
  const say = useText()
  const map = useKeymap()
  const me = useMe()
  useRegisteredCommands() // the frame's come a moment after its page
  const [text, setText] = useState('')
  const [changing, setChanging] = useState<string | null>(null)
  const [refused, setRefused] = useState<{ readonly keys: string; readonly as: Refused } | null>(null)
  useKnownWords()
  const met = metCommands()
  const all = [...met, ...knownKeys.filter(({ id }) => !met.some(one => one.id === id))].filter(
    command => command.keys !== null || command.id in map.keys,
  )
  const wanted = fold(text.trim())
  const found = all.filter(command => wanted === '' || fold(command.name()).includes(wanted))
  const nameOf = (id: string) => all.find(command => command.id === id)?.name() ?? id

  const keep = (keyboard: Changed) => void prefer({ keyboard: { ...keyboard } })
  const set = (command: Met, keys: string | null | undefined) => {
    const before = map.keys
    const { [command.id]: _, ...others } = before
    const next = keys === undefined || keys === command.keys ? others : { ...others, [command.id]: keys }
    keep(next)
    toast({
      text: say('keysSet', {
        name: command.name(),
        keys:
          shown(next[command.id] === undefined ? command.keys : (next[command.id] ?? null)) ||
          say('keysNone'),
      }),
      undo: () => keep(before),
    })
  }
  const take = (command: Met, keys: string | null) => {
    const bound = all.map(other => ({
      id: other.id,
      keys: keysOf(other, map),
      ownPlace: other.ownPlace,
    }))
    const no = keys === null ? null : refusedKeys(keys, { id: command.id, ownPlace: command.ownPlace }, bound)
    if (no && keys !== null) return setRefused({ keys: shown(keys), as: no })
    leave(command.id)
    set(command, keys)
  }
  const leave = (id: string) => {
    setChanging(null)
    setRefused(null)
    requestAnimationFrame(() => {
      const button = document.querySelector<HTMLElement>(`[data-keys-of="${CSS.escape(id)}"]`)
      if (document.activeElement === document.body) (button ?? { focus: goHome }).focus()
    })
  }
  return (
    <SettingsPage
      section="keys"
      wide
      text={say('keysLead')}
      actions={
        Object.keys(map.keys).length > 0 ? (
          <Button onClick={() => keep({})}>{say('keysAllBack')}</Button>
        ) : null
      }
    >
      <div className={settings.pair}>
        <Select
          name={say('singleKeys')}
          choices={(['on', 'off', 'focus'] as const).map(id => ({ id, name: say(`singleKeys_${id}`) }))}
          value={me?.preferences.singleKeys ?? 'on'}
          onChange={singleKeys => singleKeys && void prefer({ singleKeys })}
        />
        <TextField name={say('keysFind')} type="search" value={text} onChange={setText} />
      </div>
      {order.map(section => (
        <Section
          key={section}
          section={section}
          list={found.filter(command => command.section === section)}
          row={command => (
            <li key={command.id} className={styles.line}>
              <span className={styles.name}>{command.name()}</span>
              {changing === command.id ? (
                <span className={styles.changing}>
                  <KeyField
                    key={refused?.keys ?? ''}
                    name={command.name()}
                    onKeys={keys => take(command, keys)}
                    onLeave={() => leave(command.id)}
                  />
                  <span className={styles.hint} role="status">
                    {refused
                      ? refused.as.why === 'browser'
                        ? say('keysBrowser', { keys: refused.keys })
                        : say('keysTaken', { keys: refused.keys, name: nameOf(refused.as.by) })
                      : say('keysHint')}
                  </span>
                </span>
              ) : (
                <>
                  <button
                    type="button"
                    className={styles.keys}
                    data-keys-of={command.id}
                    aria-label={`${say('keysChange', { name: command.name() })}: ${shown(keysOf(command, map)) || say('keysNone')}`}
                    onClick={() => {
                      setRefused(null)
                      setChanging(command.id)
                    }}
                  >
                    <Keys
                      keys={
                        map.keys[command.id] === undefined ? command.keys : (map.keys[command.id] ?? null)
                      }
                    />
                  </button>
                  {command.id in map.keys ? (
                    <IconButton
                      size="s"
                      name={say('keysBack')}
                      icon={<Undo2 size={16} strokeWidth={1.75} />}
                      onClick={() => set(command, undefined)}
                    />
                  ) : null}
                </>
              )}
            </li>
          )}
        />
      ))}
      {wanted === '' ? <Banner>{say('keysMore')}</Banner> : null}
      {found.length === 0 && wanted !== '' ? (
        <p className={settings.quiet}>{say('nothingFound', { text })}</p>
      ) : null}
    </SettingsPage>
  )
}

function Keys({ keys }: { readonly keys: string | null }) {
  const say = useText()
  return keys === null ? <span className={settings.quiet}>{say('keysNone')}</span> : <Kbd keys={keys} />
}

function Section({
  section,
  list,
  row,
}: {
  readonly section: (typeof order)[number]
  readonly list: readonly Met[]
  readonly row: (command: Met) => React.ReactNode
}) {
  const say = useKeyText()
  if (list.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{say(`section_${section}`)}</h2>
      <ul className={settings.list}>{list.map(row)}</ul>
    </section>
  )
}

const shown = (keys: string | null): string => (keys === null ? '' : keyNames(keys).join(' '))
