import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { instant } from '#kernel/instant.ts'
import { asProblem } from '#web/platform/problem.ts'
import settings from '#web/settings/Settings.module.css'
import { Button } from '#web/ui/Button.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { focusHome } from '#web/ui/focus.ts'
import { TextField } from '#web/ui/forms/TextField.tsx'
import { Waiting } from '#web/ui/Skeleton.tsx'
import { type Tab, Tabs } from '#web/ui/Tabs.tsx'
import { ZonedTime } from '#web/ui/ZonedTime.tsx'
import styles from './Mail.module.css'
import { useText } from './text.ts'
import { useRowKeys } from './useRowKeys.ts'

export type MailLine = {
  readonly id: string
  readonly subject: string
  readonly who: ReactNode
  readonly why: ReactNode
  readonly at: string
}

/** Mail that came in or goes out: what is shown of it, words to look for, and one row each that opens it. */
export function MailList<Show extends string, Page>({
  name,
  tabs,
  show,
  text,
  look,
  search,
  failed,
  list,
  lines,
  empty,
}: {
  readonly name: string
  readonly tabs: readonly Tab<Show>[]
  readonly show: Show
  readonly text: string
  readonly look: (change: { readonly show?: Show; readonly text?: string; readonly mail?: string }) => void
  /** What its search field is called. */
  readonly search: string
  readonly failed: string
  readonly list: UseInfiniteQueryResult<{ readonly pages: readonly Page[] }>
  readonly lines: readonly MailLine[]
  readonly empty: ReactNode
}) {
  const say = useText()
  const box = useRef<HTMLUListElement>(null)
  useRowKeys(box)
  return (
    <>
      <Tabs name={name} tabs={tabs} chosen={show} onChoose={chosen => look({ show: chosen })} />
      <TextField
        name={search}
        unnamed
        type="search"
        placeholder={search}
        icon={<Search size={16} strokeWidth={1.75} aria-hidden="true" />}
        value={text}
        onChange={next => look({ text: next })}
      />
      {list.isPending ? (
        <Waiting lines={5} height="3.25rem" />
      ) : list.error && lines.length === 0 ? (
        <ErrorState
          title={failed}
          {...(asProblem(list.error).status === 403
            ? { safe: say('mayNot') }
            : { retry: () => void list.refetch() })}
        />
      ) : lines.length === 0 ? (
        empty
      ) : (
        <ul ref={box} className={settings.list} tabIndex={-1} {...focusHome}>
          {lines.map(line => (
            <Row key={line.id} line={line} open={() => look({ mail: line.id })} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say('more')}
        </Button>
      ) : null}
    </>
  )
}

function Row({ line, open }: { readonly line: MailLine; readonly open: () => void }) {
  const say = useText()
  return (
    <li className={styles.row}>
      <div className={settings.main}>
        <button type="button" className={styles.rowButton} data-mail={line.id} onClick={open}>
          <span dir="auto">{line.subject || say('noSubject')}</span>
        </button>
        <span className={settings.quiet} dir="auto">
          {line.who}
        </span>
      </div>
      <span className={styles.why}>{line.why}</span>
      <span className={styles.when}>
        <ZonedTime at={instant(line.at)} />
      </span>
    </li>
  )
}
