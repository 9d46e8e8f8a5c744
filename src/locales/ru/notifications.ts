import type { notifications as english } from '../en/notifications.ts'
import type { Russian } from '../translated.ts'

export const notifications = {
  title: 'Уведомления',
  needsYou: 'Ждут вас',
  updates: 'Новости',
  upToDate: 'Новых дел нет',
  upToDateText:
    'Здесь появится то, что требует вашего внимания: назначения, упоминания, ответы клиентов, обязательства под угрозой.',
  noUpdates: 'Новостей нет',
  done: 'Готово',
  allDone: 'Всё готово',
  doneNow: 'Убрано',
  allDoneNow_one: 'Убрано {{count}} уведомление',
  allDoneNow_few: 'Убрано {{count}} уведомления',
  allDoneNow_many: 'Убрано {{count}} уведомлений',
  allDoneNow_other: 'Убрано {{count}} уведомления',
  open: 'Открыть',
  unread: 'Новое',
  failed: 'Не удалось загрузить уведомления',
  more: 'Показать более ранние',
  nextOne: 'Следующее уведомление',
  earlierOne: 'Предыдущее уведомление',
  openIt: 'Открыть то, о чём уведомление',
} satisfies Russian<typeof english>
