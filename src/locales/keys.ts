// Every key of the catalogue. Types only, so that the pure floors can name their sentences without carrying them.

import type { en } from './en/index.ts'

export type MessageKey = keyof typeof en
