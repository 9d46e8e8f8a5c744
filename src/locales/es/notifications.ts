import type { notifications as english } from '../en/notifications.ts'
import type { Spanish } from '../translated.ts'

export const notifications = {
  title: 'Notificaciones',
  needsYou: 'Requiere su atención',
  updates: 'Novedades',
  upToDate: 'Está al día',
  upToDateText:
    'Aquí aparecerá lo que requiera su atención: asignaciones, menciones, respuestas de clientes, compromisos en riesgo.',
  noUpdates: 'No hay novedades',
  done: 'Hecho',
  allDone: 'Todo hecho',
  doneNow: 'Archivada',
  allDoneNow_one: '{{count}} notificación archivada',
  allDoneNow_many: '{{count}} de notificaciones archivadas',
  allDoneNow_other: '{{count}} notificaciones archivadas',
  open: 'Abrir',
  unread: 'Nueva',
  failed: 'No se han podido cargar las notificaciones',
  more: 'Mostrar anteriores',
  nextOne: 'Notificación siguiente',
  earlierOne: 'Notificación anterior',
  openIt: 'Abrir aquello de lo que trata',
} satisfies Spanish<typeof english>
