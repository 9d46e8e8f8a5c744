import { type ReactNode, useState } from 'react'
import type { EndpointName } from '#domain/contracts.ts'
import { useChange } from '#web/platform/cache.ts'
import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import settings from './Settings.module.css'

export type AwayWords = {
  readonly archive: string
  readonly title: string
  readonly text: string
  readonly archived: string
  readonly isArchived: string
  readonly restore: string
  readonly restored: string
}

type Moving = {
  readonly words: AwayWords
  readonly archive: () => Promise<unknown>
  readonly restore: () => Promise<unknown>
  readonly touches: readonly EndpointName[]
}

/** Puts a thing away after asking once; nothing is lost by it, so it can be undone at once and brought back later. */
export function PutAway({ words, archive, restore, touches }: Moving) {
  const change = useChange()
  const [asking, setAsking] = useState(false)
  const putAway = () => {
    setAsking(false)
    void change({
      send: archive,
      touches,
      told: () => ({
        text: words.archived,
        undo: () => void change({ send: restore, touches, told: () => ({ text: words.restored }) }),
      }),
    })
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {words.archive}
      </Button>
      <Dialog
        open={asking}
        size="s"
        onClose={() => setAsking(false)}
        title={words.title}
        actions={
          <Button look="danger" onClick={putAway}>
            {words.archive}
          </Button>
        }
      >
        <p>{words.text}</p>
      </Dialog>
    </>
  )
}

/** On the page of a thing that was put away: that it was, and the way back for those who may. */
export function IsAway({
  words,
  restore,
  touches,
  may,
}: Omit<Moving, 'archive'> & { readonly may: boolean }) {
  const change = useChange()
  const bringBack = () => void change({ send: restore, touches, told: () => ({ text: words.restored }) })
  return (
    <Banner tone="warning" actions={may ? <Button onClick={bringBack}>{words.restore}</Button> : null}>
      {words.isArchived}
    </Banner>
  )
}

/** What was put away, folded under the list of what is in use. */
export function AwayList({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <details className={settings.away}>
      <summary>{name}</summary>
      <ul className={settings.list}>{children}</ul>
    </details>
  )
}
