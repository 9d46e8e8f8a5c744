import { Banner } from '#web/ui/Banner.tsx'
import { Button } from '#web/ui/Button.tsx'
import { useText } from '../text.ts'

/** Somebody else changed the same thing meanwhile: both are shown, and nothing is overwritten unseen. */
export function BothWays({
  title,
  theirs,
  mine,
  onKeepTheirs,
  onSaveMine,
}: {
  readonly title: string
  readonly theirs: string
  readonly mine: string
  readonly onKeepTheirs: () => void
  readonly onSaveMine: () => void
}) {
  const say = useText()
  return (
    <Banner
      tone="warning"
      live
      actions={
        <>
          <Button size="s" onClick={onKeepTheirs}>
            {say('keepTheirs')}
          </Button>
          <Button size="s" onClick={onSaveMine}>
            {say('saveMine')}
          </Button>
        </>
      }
    >
      <p>{title}</p>
      <p dir="auto">{say('conflictTheirs', { value: theirs })}</p>
      <p dir="auto">{say('conflictMine', { value: mine })}</p>
    </Banner>
  )
}
