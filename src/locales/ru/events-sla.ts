import type { eventsSla as english } from '../en/events-sla.ts'
import type { Russian } from '../translated.ts'

export const eventsSla = {
  'event.sla.warned': '{{promise}}: отправлено предупреждение, срок {{dueAt}}',
  'event.sla.breached': '{{promise}}: обязательство нарушено, срок был {{dueAt}}',
  'event.sla.escalated': '{{promise}}: всё ещё просрочено, руководитель извещён',
  'event.sla.recalendared': 'Теперь отсчёт идёт по версии {{calendarVersion}} календаря {{name}}',
  'event.sla.retargeted': 'Обязательства следуют версии {{policyVersion}} политики {{name}}',
  'event.sla.policy_created': '{{actor}}: создана политика {{name}}',
  'event.sla.policy_published': '{{actor}}: опубликована версия {{policyVersion}} политики {{name}}',
  'event.sla.policy_renamed': '{{actor}}: политика {{before}} переименована в {{name}}',
  'event.sla.policy_archived': '{{actor}}: политика {{name}} убрана в архив',
  'event.sla.policy_restored': '{{actor}}: политика {{name}} возвращена из архива',
  'event.sla.default_chosen': '{{actor}}: для новых заявок выбрана политика {{name}}',
} satisfies Russian<typeof english>
