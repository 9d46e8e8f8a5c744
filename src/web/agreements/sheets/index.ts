// Renewing, copying, making many: opened from anywhere, shown by `Sheets.tsx`, which the room gives to every screen:
//
//     everywhere: lazy(() => import('./sheets/Sheets.tsx').then(file => ({ default: file.Sheets })))

export { openBulkCreate, openCopy, openRenewal } from './opened.ts'
export { TakeBack } from './TakeBack.tsx'
