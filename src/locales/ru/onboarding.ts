import type { onboarding as english } from '../en/onboarding.ts'
import type { Russian } from '../translated.ts'

export const onboarding = {
  title: 'Новый клиент',
  create: 'Создать клиента',
  cancel: 'Отмена',
  added: 'Добавлен клиент «{{name}}»',
  contacts: 'Контакты',
  contactsHint: 'Получившим доступ к порталу придёт ссылка по почте. Пустые строки не сохраняются.',
  portalAccess: 'Доступ к порталу',
  anotherContact: 'Ещё один контакт',
  removeContact: 'Убрать контакт {{line}}',
  agreement: 'Договор',
  agreementName: 'Название договора',
  noAgreement: 'Выберите договор за основу или пропустите: договор можно добавить позже.',
  source: 'На основе',
  sourceHint: 'Основой может быть любой договор; образцы стоят первыми.',
  sourceNote: '{{client}} · {{number}}',
  template: 'образец',
  startsOn: 'Первый день',
  endsOn: 'Последний день',
  startAs: 'Начать как',
  start_planned: 'Запланирован',
  start_active: 'Действует сейчас',
  start_draft: 'Черновик',
  startNote_planned:
    'Начнётся сам в первый день, по часовому поясу клиента. До этого клиент ничего не видит.',
  startNote_active: 'Действует с этой минуты; кого уведомляют о начале, уведомят сейчас.',
  startNote_draft: 'Остаётся у нас, пока его не запланируют.',
} as const satisfies Russian<typeof english>
