import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { partsOf } from './links.ts'
import styles from './Prose.module.css'

/** Plain text as it was written: its own line breaks, links that can be pressed, its own direction. */
export function Prose({ text }: { readonly text: string }) {
  const parts = useMemo(() => partsOf(text), [text])
  return (
    <div className={styles.prose} dir="auto">
      {parts.map((part, place) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of one text have no identity but their place
        switch (part.kind) {
          case 'url':
            return (
              <a key={place} href={part.href} target="_blank" rel="noopener noreferrer">
                {part.text}
              </a>
            )
          case 'ticket':
            return (
              <Link key={place} to="/t/$ticket" params={{ ticket: String(part.number) }}>
                {part.text}
              </Link>
            )
          default:
            return part.text
        }
        // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
      })}
    </div>
  )
}
