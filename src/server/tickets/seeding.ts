// What a desk calls things on its first day: statuses, types and the priority matrix, in five languages.

import { usualMatrix } from '#domain/tickets/priority.ts'
import type { Category } from '#domain/tickets/status.ts'
import type { Stage } from '#domain/tickets/vocabulary.ts'
import type { Turn } from '#kernel/terms.ts'
import { newId } from '#server/platform/ids.ts'
import type { Unit } from '#server/platform/unit.ts'

type Names = {
  readonly en: string
  readonly nl: string
  readonly fr: string
  readonly es: string
  readonly ru: string
}

/** Writes the first statuses, types and the matrix with the unit. For a desk that has none. */
export const seedTickets = (unit: Unit): void => {
  const ids = new Map<string, string>()
  for (const [position, { key, names, turn, category }] of statuses.entries()) {
    const id = newId()
    ids.set(key, id)
    unit.insert('statuses', { id, names, turn, category, position })
  }
  const statusOf = (stage: Stage): string => {
    const id = ids.get(stages[stage])
    if (!id) throw new Error(`no status for ${stage}`)
    return id
  }
  for (const [position, { icon, names }] of types.entries())
    unit.insert('ticket_types', {
      id: newId(),
      names,
      icon,
      position,
      new_status_id: statusOf('new'),
      open_status_id: statusOf('open'),
      hand_over_status_id: statusOf('hand_over'),
      solve_status_id: statusOf('solve'),
      close_status_id: statusOf('close'),
    })
  unit.upsert('settings', ['key'], { key: 'priorityMatrix', value: usualMatrix, changed_at: unit.now })
  unit.announce({ topic: 'config', ids: [] })
}

const statuses: readonly {
  readonly key: string
  readonly names: Names
  readonly turn: Turn
  readonly category: Category
}[] = [
  {
    key: 'new',
    names: { en: 'New', nl: 'Nieuw', fr: 'Nouveau', es: 'Nuevo', ru: 'Новая' },
    turn: 'us',
    category: 'new',
  },
  {
    key: 'working',
    names: { en: 'Working', nl: 'In behandeling', fr: 'En cours', es: 'En curso', ru: 'В работе' },
    turn: 'us',
    category: 'open',
  },
  {
    key: 'waiting on client',
    names: {
      en: 'Waiting on client',
      nl: 'Wacht op klant',
      fr: 'En attente du client',
      es: 'En espera del cliente',
      ru: 'Ожидает ответа клиента',
    },
    turn: 'client',
    category: 'waiting',
  },
  {
    key: 'waiting on supplier',
    names: {
      en: 'Waiting on supplier',
      nl: 'Wacht op leverancier',
      fr: 'En attente du fournisseur',
      es: 'En espera del proveedor',
      ru: 'Ожидает поставщика',
    },
    turn: 'third_party',
    category: 'waiting',
  },
  {
    key: 'solved',
    names: { en: 'Solved', nl: 'Opgelost', fr: 'Résolu', es: 'Resuelto', ru: 'Решена' },
    turn: 'nobody',
    category: 'solved',
  },
  {
    key: 'closed',
    names: { en: 'Closed', nl: 'Gesloten', fr: 'Clos', es: 'Cerrado', ru: 'Закрыта' },
    turn: 'nobody',
    category: 'closed',
  },
]

const stages: Readonly<Record<Stage, string>> = {
  new: 'new',
  open: 'working',
  hand_over: 'waiting on client',
  solve: 'solved',
  close: 'closed',
}

const types: readonly { readonly icon: string; readonly names: Names }[] = [
  {
    icon: 'triangle-alert',
    names: { en: 'Incident', nl: 'Incident', fr: 'Incident', es: 'Incidencia', ru: 'Инцидент' },
  },
  {
    icon: 'package',
    names: {
      en: 'Service request',
      nl: 'Serviceverzoek',
      fr: 'Demande de service',
      es: 'Petición de servicio',
      ru: 'Запрос на обслуживание',
    },
  },
  {
    icon: 'circle-question-mark',
    names: { en: 'Question', nl: 'Vraag', fr: 'Question', es: 'Consulta', ru: 'Вопрос' },
  },
  {
    icon: 'refresh-cw',
    names: { en: 'Change', nl: 'Wijziging', fr: 'Changement', es: 'Cambio', ru: 'Изменение' },
  },
]
