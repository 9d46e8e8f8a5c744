import { type DragEvent, useState } from 'react'
import type { Service } from '#domain/catalogue/shapes.ts'
import { moved } from './draft.ts'

/** Putting services in their order, one group at a time: by a step, or by dragging one onto another's place. */
export function useArranging(
  shown: readonly Service[],
  keep: (ids: readonly string[], service: Service, place: number) => void,
) {
  const [dragged, setDragged] = useState<Service | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const groups = [...new Set(shown.map(({ group }) => group))]
  const groupOf = ({ group }: Service) => shown.filter(one => one.group === group)
  const place = (service: Service, to: number) => {
    const group = groupOf(service)
    const reordered = moved(group, group.indexOf(service), to)
    if (reordered === group || to === group.indexOf(service)) return
    // What lies between the groups does not matter.
    const ids = groups.flatMap(name =>
      (name === service.group ? reordered : shown.filter(one => one.group === name)).map(({ id }) => id),
    )
    keep(ids, service, to + 1)
  }
  const takes = (service: Service) =>
    dragged !== null && dragged.id !== service.id && dragged.group === service.group
  return {
    groups,
    isFirst: (service: Service) => groupOf(service).indexOf(service) === 0,
    isLast: (service: Service) => groupOf(service).at(-1) === service,
    step: (service: Service, by: -1 | 1) => place(service, groupOf(service).indexOf(service) + by),
    /** What a row needs so that it can be dragged, and dropped upon. */
    row: (service: Service) => ({
      draggable: true,
      'data-dragged': dragged?.id === service.id || undefined,
      // Where it would come to lie: above what it passes upwards, below what it passes downwards.
      'data-takes':
        over === service.id && takes(service) && dragged
          ? groupOf(service).indexOf(dragged) < groupOf(service).indexOf(service)
            ? 'below'
            : 'above'
          : undefined,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData('text/plain', service.name)
        event.dataTransfer.effectAllowed = 'move'
        setDragged(service)
      },
      onDragOver: (event: DragEvent) => {
        if (!takes(service)) return
        event.preventDefault()
        setOver(service.id)
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        if (dragged && takes(service)) place(dragged, groupOf(service).indexOf(service))
      },
      onDragEnd: () => {
        setDragged(null)
        setOver(null)
      },
    }),
  }
}

export type Arranging = ReturnType<typeof useArranging>
