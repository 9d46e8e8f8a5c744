/** What a reply does to whose turn it is. */
export type Outcome = {
  readonly outcome: 'hand_over' | 'solve' | 'keep'
  readonly statusId?: string
  /** The newer message was read: send all the same. */
  readonly anyway?: boolean
}
