// Renewing, copying, making many: opened from anywhere, shown by `Sheets.tsx`, which the room puts on every screen.

export { openBulkCreate, openCopy, openRenewal } from './opened.ts'
export { TakeBack } from './TakeBack.tsx'
