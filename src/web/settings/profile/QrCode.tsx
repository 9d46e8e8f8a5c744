import styles from './QrCode.module.css'
import { qrOf } from './qr.ts'

/** To be scanned from this screen. Black on white in every theme, with the margin that readers need. */
export function QrCode({ text, name }: { readonly text: string; readonly name: string }) {
  const code = qrOf(text)
  if (!code) return null
  const rows = Array.from({ length: code.size }, (_, row) => row)
  const path = rows
    .flatMap(row =>
      rows.filter(column => code.isDark(row, column)).map(column => `M${column} ${row}h1v1h-1z`),
    )
    .join('')
  return (
    <svg
      className={styles.code}
      role="img"
      aria-label={name}
      viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
