import { useId, useRef } from 'react'
import { lookOfExplanation } from '#domain/sla/look.ts'
import type { ExplanationView } from '#domain/sla/shapes.ts'
import { unmarked, whyDue } from '#domain/sla/why.ts'
import { moment, span } from '#domain/sla/words.ts'
import { useMinute } from '#web/platform/clock.ts'
import { useSpeech } from '#web/platform/reader.ts'
import { useWidth } from '../ui/width.ts'
import styles from './PromiseStrip.module.css'
import { layStrip, type Piece } from './strip-layout.ts'

/**
 * One line from the start to the due flag and beyond: solid where the clock counted, thin where it slept, hatched where
 * it waited, dots where something happened. Too narrow for a line, it is a list. `mini`: without labels.
 */
export function PromiseStrip({
  explanation,
  mini = false,
}: {
  readonly explanation: ExplanationView
  readonly mini?: boolean
}) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const speech = useSpeech()
  const now = useMinute()
  const { heading, points } = whyDue(explanation, now, speech)
  const name = unmarked([...heading, ...points.flat()].join(' '))
  return (
    <div ref={box} className={styles.box}>
      {width === 0 ? null : width < 360 && !mini ? (
        <StripList explanation={explanation} />
      ) : (
        <StripLine explanation={explanation} width={width} mini={mini} name={name} />
      )}
    </div>
  )
}

function StripLine({
  explanation,
  width,
  mini,
  name,
}: {
  readonly explanation: ExplanationView
  readonly width: number
  readonly mini: boolean
  readonly name: string
}) {
  const speech = useSpeech()
  const now = useMinute()
  const hatch = useId()
  const inset = 6
  const { pieces, flag, needle, events } = layStrip(explanation, width - 2 * inset)
  const look = lookOfExplanation(explanation)
  const middle = mini ? 7 : 14
  const height = mini ? 14 : 44
  return (
    <svg
      className={styles.strip}
      data-look={look}
      width={width}
      height={height}
      viewBox={`${-inset} 0 ${width} ${height}`}
      role="img"
      aria-label={name}
    >
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2.5" height="5" className={styles.hatch} />
        </pattern>
      </defs>
      {pieces.map(piece => (
        <PieceOfStrip key={`${piece.kind}${piece.x}`} piece={piece} middle={middle} hatch={hatch} />
      ))}
      {events.map(event => (
        <circle key={`${event.at}${event.type}`} cx={event.x} cy={middle} r="2.5" className={styles.event} />
      ))}
      {flag === null ? null : (
        <path d={`M${flag} ${middle + 6}V${middle - 12}l-9 3.5 9 3.5`} className={styles.flag} />
      )}
      {needle === null ? null : <path d={`M${needle} ${middle - 7}v14`} className={styles.needle} />}
      {mini
        ? null
        : labels(pieces, flag, width - 2 * inset).map(label => (
            <text key={label.x} x={label.x} y={height - 4} textAnchor={label.anchor} className={styles.label}>
              {moment(label.at, now, speech)}
            </text>
          ))}
    </svg>
  )
}

function PieceOfStrip({
  piece: { kind, x, width },
  middle,
  hatch,
}: {
  readonly piece: Piece
  readonly middle: number
  readonly hatch: string
}) {
  switch (kind) {
    case 'over':
      return <rect x={x} y={middle - 6} width={Math.max(width, 1)} height="12" className={styles.over} />
    case 'counted':
      return <rect x={x} y={middle - 4} width={Math.max(width, 1)} height="8" className={styles.counted} />
    case 'ahead':
      return (
        <rect x={x} y={middle - 3.5} width={Math.max(width - 0.5, 1)} height="7" className={styles.ahead} />
      )
    case 'outside_hours':
    case 'holiday':
    case 'before_start':
      return <rect x={x} y={middle - 1} width={width} height="2" className={styles.closed} />
    case 'waiting_client':
    case 'waiting_third_party':
    case 'planned':
    case 'solved':
      return <rect x={x} y={middle - 4} width={width} height="8" fill={`url(#${hatch})`} />
    default:
      return kind satisfies never
  }
}

type Label = { readonly x: number; readonly at: Piece['from']; readonly anchor: 'start' | 'middle' | 'end' }

/** Wall time under the line: the start, the due moment, and mornings where there is room. */
function labels(pieces: readonly Piece[], flag: number | null, width: number): readonly Label[] {
  const first = pieces[0]
  if (!first) return []
  const list: Label[] = [{ x: 0, at: first.from, anchor: 'start' }]
  const last = pieces.findLast(piece => piece.kind === 'ahead' || piece.kind === 'counted')
  const end = flag !== null && last && last.x + last.width >= flag - 1 ? flag : null
  let busy = 92
  for (const [place, piece] of pieces.entries()) {
    const before = pieces[place - 1]?.kind
    const opens = piece.kind === 'counted' && (before === 'outside_hours' || before === 'holiday')
    if (!opens || piece.x < busy + 8 || (end !== null && piece.x > end - 190)) continue
    list.push({ x: piece.x, at: piece.from, anchor: 'start' })
    busy = piece.x + 92
  }
  if (end !== null && last && end > busy) list.push({ x: Math.min(end, width), at: last.to, anchor: 'end' })
  return list
}

/** The same account as a list, for phones and narrow panes. */
function StripList({ explanation }: { readonly explanation: ExplanationView }) {
  const speech = useSpeech()
  const now = useMinute()
  const { pieces } = layStrip(explanation, 300)
  return (
    <ul className={styles.list}>
      {pieces
        .filter(piece => piece.kind !== 'ahead')
        .map(piece => (
          <li key={piece.from} data-kind={piece.kind}>
            <span>{speech.say(piece.kind === 'over' ? 'state_breached' : `kind_${piece.kind}`)}</span>
            <span className="figures">
              {moment(piece.from, now, speech)} · {span(piece.to - piece.from, 'down', speech)}
            </span>
          </li>
        ))}
    </ul>
  )
}
