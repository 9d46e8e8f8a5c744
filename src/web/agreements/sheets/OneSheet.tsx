import { type ReactNode, useRef, useState } from 'react'
import { useCommands } from '#web/platform/keyboard/commands.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { Findings } from '../Findings.tsx'
import { Comparison } from './Comparison.tsx'
import { useControls } from './controls.tsx'
import { hurry, useHurried, useLateAnswer } from './hurrying.ts'
import { type Request, useLaying } from './laying.ts'
import { type Kind, type Start, useMaking } from './making.ts'
import { closeSheet, type Made } from './opened.ts'
import { partOf } from './part-of.ts'
import styles from './Sheets.module.css'
import { StartAs } from './StartAs.tsx'
import { Tells } from './Tells.tsx'
import { useText } from './text.ts'
import { WhatHappens } from './WhatHappens.tsx'

/**
 * One agreement made from another: what it is now beside what it becomes, and one button that has the focus from the
 * start, so that renewing is a key and Enter.
 */
export function OneSheet({
  kind,
  request,
  title,
  made,
  children,
}: {
  readonly kind: Kind
  readonly request: Request
  readonly title: (name: string) => string
  readonly made: Made | null
  readonly children?: ReactNode
}) {
  const say = useText()
  const box = useRef<HTMLDivElement>(null)
  const laying = useLaying(request)
  const [start, setStart] = useState<Start>('planned')
  const { busy, problem, make } = useMaking(made)
  const [laid] = laying.laid
  const { fields, controls } = useControls(laid, laying.edit)
  const refused = laid?.fate === 'refused'
  const anyway = laid?.problems.some(({ level }) => level === 'skip') ?? false

  const confirm = async () => {
    if (busy) return
    if (!laid || laying.isSettling) return hurry()
    if (refused) return box.current?.querySelector<HTMLElement>('[data-level="refused"]')?.scrollIntoView()
    // The button said "anyway": whoever presses it has read why.
    const row = anyway ? { ...laid.row, choice: 'insist' as const } : laid.row
    const batch = await make(kind, start, [row])
    if (batch && batch.created.length > 0) closeSheet()
    else if (batch) laying.retry()
  }
  const ready = laid !== undefined && !laying.isSettling && !busy
  useLateAnswer(ready, laid?.fate === 'made' ? () => void confirm() : null)
  const hurried = useHurried()
  useCommands([
    {
      id: `agreements.sheet.${kind}`,
      name: () => say(kind),
      section: 'here',
      keys: 'mod+enter',
      inFields: true,
      hidden: true,
      run: () => void confirm(),
    },
  ])
  return (
    <Dialog
      open
      size="l"
      title={title(laid?.proposal.source.name ?? '')}
      closesOutside={!laid?.row.changed}
      onClose={closeSheet}
      actions={
        <>
          <Button look="quiet" onClick={closeSheet}>
            {say('cancel')}
          </Button>
          <Button
            look="primary"
            keys="enter"
            data-autofocus={kind === 'renew' || undefined}
            busy={busy || hurried}
            aria-busy={!ready}
            aria-disabled={refused}
            onClick={() => void confirm()}
          >
            {say(anyway ? `${kind}Anyway` : kind)}
          </Button>
        </>
      }
    >
      <div ref={box} className={styles.sheet}>
        {problem ? (
          <Banner tone="problem" live>
            {problem.title}
          </Banner>
        ) : null}
        {laying.checkFailed ? (
          <Banner tone="warning" live>
            {say('checkFailed')}
          </Banner>
        ) : null}
        {children}
        {laid ? (
          <>
            <div className={styles.about}>
              <p className={styles.whose}>
                {say('clientAndNumber', { client: laid.row.client.name, number: laid.row.source.number })}
              </p>
              <div role="status">
                <Findings findings={laid.problems.filter(found => partOf(found) === null)} />
              </div>
            </div>
            <Comparison
              differences={laid.differences}
              problems={laid.problems}
              fields={fields}
              controls={controls}
            />
            <StartAs value={start} onChange={setStart} row={laid.row} />
            <Tells laid={laid} start={start} />
            <WhatHappens row={laid.row} />
          </>
        ) : laying.problem ? (
          <ErrorState title={say('proposeFailed')} safe={laying.problem.title} retry={laying.retry} />
        ) : (
          <Waiting lines={6} height="2.25rem" />
        )}
      </div>
    </Dialog>
  )
}
