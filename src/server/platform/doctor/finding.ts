/** What one look at one thing has shown. */
export type Finding = {
  /** `clock`, `disk` */
  readonly about: string
  readonly state: 'ok' | 'warning' | 'failed'
  /** What was seen, with its numbers. */
  readonly says: string
  /** What to do or which command to run next; null when there is nothing to do. */
  readonly next: string | null
}

export const fine = (about: string, says: string): Finding => ({ about, state: 'ok', says, next: null })
export const doubtful = (about: string, says: string, next: string): Finding => ({
  ...{ about, says, next },
  state: 'warning',
})
export const broken = (about: string, says: string, next: string): Finding => ({
  ...{ about, says, next },
  state: 'failed',
})
