import { type ReactNode, useState } from 'react'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { hurry, useHurried, useLateAnswer } from './hurrying.ts'
import type { Laid, useLaying } from './laying.ts'
import { type Kind, type Start, useMaking } from './making.ts'
import { closeSheet, type Made } from './opened.ts'
import styles from './Sheets.module.css'
import { StartAs } from './StartAs.tsx'
import { useText } from './text.ts'

type Laying = ReturnType<typeof useLaying>

/** Many at once: tools above, rows below, and one button that says how many are made and how many are left out. */
export function ManySheet({
  kind,
  title,
  laying,
  isTouched,
  made,
  tools,
  children,
  isEmpty,
  onMade,
}: {
  readonly kind: Kind
  readonly title: string
  readonly laying: Laying
  readonly isTouched: boolean
  readonly made: Made | null
  readonly tools: ReactNode
  readonly children: ReactNode
  /** There is nothing to count yet. */
  readonly isEmpty: boolean
  /** Those that are done; what is left stays on the list. */
  readonly onMade: (done: readonly Laid[]) => void
}) {
  const say = useText()
  const [start, setStart] = useState<Start>('planned')
  const { busy, problem, make } = useMaking(made)
  const [left, setLeft] = useState(0)
  const going = laying.laid.filter(({ fate }) => fate === 'made')
  const skipped = laying.laid.length - going.length

  const confirm = async () => {
    if (busy) return
    if (laying.isWaiting || laying.isSettling) return hurry()
    if (going.length === 0) return
    const batch = await make(
      kind,
      start,
      going.map(({ row }) => row),
    )
    if (!batch) return
    if (batch.skipped.length === 0) return closeSheet()
    const stays = new Set(batch.skipped.map(({ key }) => key))
    onMade(going.filter(({ row }) => !stays.has(row.key)))
    setLeft(batch.skipped.length)
    laying.retry()
  }
  const ready = !busy && !laying.isWaiting && !laying.isSettling
  // What is left out is read first.
  useLateAnswer(ready, skipped === 0 ? () => void confirm() : null)
  const hurried = useHurried()
  useCommands([
    {
      id: `agreements.many.${kind}`,
      name: () => say(kind),
      section: 'here',
      keys: 'mod+enter',
      inFields: true,
      hidden: true,
      run: () => void confirm(),
    },
  ])
  const counted = { made: going.length, skipped }
  const word = kind === 'renew' ? 'Renew' : 'Create'
  return (
    <Dialog
      open
      size="xl"
      title={title}
      closesOutside={!isTouched}
      onClose={closeSheet}
      actions={
        <>
          <Button look="quiet" onClick={closeSheet}>
            {say('cancel')}
          </Button>
          <Button
            look="primary"
            keys="mod+enter"
            {...(kind === 'renew' ? { 'data-autofocus': true } : {})}
            busy={busy || hurried}
            aria-busy={laying.isWaiting || (laying.isSettling && laying.laid.length > 0)}
            aria-disabled={going.length === 0}
            onClick={() => void confirm()}
          >
            {going.length === 0
              ? say(laying.laid.length === 0 ? kind : `nothingTo${word}`)
              : skipped === 0
                ? say(`will${word}`, counted)
                : say(`will${word}Skip`, counted)}
          </Button>
        </>
      }
    >
      <div className={styles.sheet}>
        {problem ? (
          <Banner tone="problem" live>
            {problem.title}
          </Banner>
        ) : null}
        {left > 0 ? (
          <Banner tone="warning" live>
            {say('stillSkipped', { count: left })}
          </Banner>
        ) : null}
        {laying.checkFailed ? (
          <Banner tone="warning" live>
            {say('checkFailed')}
          </Banner>
        ) : null}
        <div className={styles.tools}>
          {tools}
          {isEmpty ? null : <StartAs value={start} onChange={setStart} />}
        </div>
        {children}
      </div>
    </Dialog>
  )
}
