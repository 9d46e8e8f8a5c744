import type { ReactElement } from 'react'
import { useActs } from '../acts.ts'
import { answered, type Question, useAsking } from './asking.ts'
import { PickCancel } from './PickCancel.tsx'
import { PickMerge } from './PickMerge.tsx'
import { PickAssignee, PickRequester } from './PickPerson.tsx'
import { PickService, PickTeam } from './PickPlace.tsx'
import { PickPriority, PickSeverity } from './PickRank.tsx'
import { PickSnooze } from './PickSnooze.tsx'
import { PickStatus, PickType } from './PickStatus.tsx'
import { PickTags } from './PickTags.tsx'
import { PolicyDialog } from './PolicyDialog.tsx'
import type { Picking } from './picking.ts'
import { ReasonDialog } from './ReasonDialog.tsx'

const questions = {
  status: PickStatus,
  type: PickType,
  priority: PickPriority,
  severity: PickSeverity,
  assignee: PickAssignee,
  requester: PickRequester,
  team: PickTeam,
  service: PickService,
  tags: PickTags,
  snooze: PickSnooze,
  merge: PickMerge,
  cancel: PickCancel,
  policy: PolicyDialog,
} as const satisfies Record<Question, (picking: Picking) => ReactElement>

/** Shows the question being asked, whoever asked it. One on a screen. */
export function Pickers() {
  const acts = useActs()
  const { asking, reasoning } = useAsking()
  const Question = asking ? questions[asking.question] : null
  return (
    <>
      {asking && Question ? (
        <Question
          key={`${asking.question} ${asking.on.map(({ id }) => id).join()}`}
          {...asking}
          acts={acts}
          onClose={answered}
          onDone={() => asking.onward?.()}
        />
      ) : null}
      {reasoning ? <ReasonDialog reasoning={reasoning} /> : null}
    </>
  )
}
