import { AlarmClock, CircleCheck, CircleDot, Ellipsis, UserRoundCheck, UserRoundPlus } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { Question } from '#web/tickets/picking/asking.ts'
import { IconButton } from '#web/ui/IconButton.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import styles from './QueueRow.module.css'
import type { Row } from './queue-data.ts'
import type { RowActs } from './row-acts.ts'
import { useText } from './text.ts'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Shown on hover and on the row under the cursor; the menu has all of it and is always there. */
export function RowButtons({ row, acts }: { readonly row: Row; readonly acts: RowActs }) {
  const say = useText()
  const anchor = () =>
    document.querySelector(`[data-row="${CSS.escape(row.id)}"] [data-more]`) ?? document.body
  const question = (name: Question) => ({
    onClick: (event: MouseEvent<HTMLButtonElement>) => acts.ask(name, row, event.currentTarget),
  })
  return (
    <>
      <span className={styles.verbs}>
        <IconButton
          size="s"
          tabIndex={-1}
          name={say('take')}
          keys="i"
          icon={<UserRoundCheck {...icon} />}
          onClick={() => acts.take(row)}
        />
        <IconButton
          size="s"
          tabIndex={-1}
          name={say('assign')}
          keys="a"
          icon={<UserRoundPlus {...icon} />}
          {...question('assignee')}
        />
        <IconButton
          size="s"
          tabIndex={-1}
          name={say('status')}
          keys="s"
          icon={<CircleDot {...icon} />}
          {...question('status')}
        />
        <IconButton
          size="s"
          tabIndex={-1}
          name={say('snooze')}
          keys="h"
          icon={<AlarmClock {...icon} />}
          {...question('snooze')}
        />
        <IconButton
          size="s"
          tabIndex={-1}
          name={say('solve')}
          keys="e"
          icon={<CircleCheck {...icon} />}
          onClick={() => acts.solve(row)}
        />
      </span>
      <Menu
        name={say('actionsFor', { number: row.number })}
        align="end"
        sections={acts.menu(row, anchor)}
        trigger={props => (
          <IconButton
            {...props}
            data-more
            size="s"
            tabIndex={-1}
            name={say('moreFor', { number: row.number })}
            icon={<Ellipsis {...icon} />}
          />
        )}
      />
    </>
  )
}
