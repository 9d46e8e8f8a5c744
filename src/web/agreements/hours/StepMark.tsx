import { ClockAlert, OctagonX, TriangleAlert } from 'lucide-react'
import styles from './Hours.module.css'
import type { StepWord } from './words.ts'

const icons = { soon: ClockAlert, risk: TriangleAlert, empty: OctagonX, over: OctagonX } as const

/** How far the hours are used, by icon, word and fill. */
export function StepMark({ word: { step, text } }: { readonly word: StepWord }) {
  const Icon = icons[step]
  return (
    <span className={styles.step} data-step={step}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {text}
    </span>
  )
}
