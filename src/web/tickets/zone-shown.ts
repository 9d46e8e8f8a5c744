import { useEffect, useState } from 'react'
import { currentReader, setReader } from '#web/platform/reader.ts'

/** Shows every time on the page as the client sees it, and puts the reader's own back on leaving. */
export function useZoneShown(clientZone: string | undefined): {
  readonly theirs: boolean
  readonly toggle: () => void
} {
  const [own, setOwn] = useState<string | null>(null)
  const toggle = () => {
    if (own !== null) {
      void setReader({ zone: own })
      setOwn(null)
    } else if (clientZone && clientZone !== currentReader().zone) {
      setOwn(currentReader().zone)
      void setReader({ zone: clientZone })
    }
  }
  useEffect(
    () => () => {
      if (own !== null) void setReader({ zone: own })
    },
    [own],
  )
  return { theirs: own !== null, toggle }
}
