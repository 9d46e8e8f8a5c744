import type { portalServer as english } from '../en/portal-server.ts'
import type { Russian } from '../translated.ts'

export const portalServer = {
  'refusal.portal.not_offered':
    'Услугу «{{name}}» сейчас запросить нельзя: ни один ваш договор её не включает. Выберите другую услугу.',
  'refusal.portal.service_missing': 'Выберите, что вам нужно: запрос относится к одной из ваших услуг.',
  'refusal.portal.nothing_agreed':
    'Сейчас с вами ни о чём не договорено, поэтому отправить запрос нельзя. Обратитесь к вашему менеджеру у нас.',
  'portal.promise.answer': 'Ответим за {{time}}.',
  'portal.promise.solve': 'Решим за {{time}}.',
} satisfies Russian<typeof english>
