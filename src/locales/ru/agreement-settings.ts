import type { agreementSettings as english } from '../en/agreement-settings.ts'
import type { Russian } from '../translated.ts'

export const agreementSettings = {
  lead: 'Что действует без договора, что отвечают тем, кто всё же обращается, и когда предупреждают об окончании.',
  notAllowed: 'Это меняют администраторы.',
  failed: 'Не удалось загрузить эти настройки',
  saved: 'Сохранено',
  without: 'Клиенты без договора',
  withoutQuestion: 'Для клиента, у которого никогда не было договора',
  without_default_policy: 'действует политика по умолчанию',
  withoutNote_default_policy:
    'Их заявки получают её обязательства. С первого договора считаются только договоры.',
  without_out_of_agreement: 'они тоже вне договора',
  withoutNote_out_of_agreement: 'Их заявки ждут в списке заявок вне договора.',
  answer: 'Вежливый ответ',
  answerText:
    'Отправляется один раз тому, кто просит не покрытое договором, на его языке. Заявка сохраняется.',
  answerIsSent: 'Отправлять автоматически',
  language: 'Язык',
  answerIn: 'Текст: {{language}}',
  answerUsual: 'Отправляется текст, поставляемый с программой.',
  answerHint:
    'Можно использовать {name}, {company} и {manager}, каждое в двойных фигурных скобках. Сохраняется при выходе из поля.',
  answerBack: 'Вернуть текст программы',
  outsidePortal: 'Заявки в портале',
  outsideMayAsk: 'Те, на кого не распространяется ни один договор, всё равно могут написать в портале',
  outsideMayAskNote:
    'До отправки им сообщается, что ничего не обещано. Их заявки ждут в списке заявок вне договора.',
  ahead: 'Предупреждение об окончании',
  aheadDays: 'Дней до окончания',
  aheadHint: 'С этого начинается новый договор; в каждом можно указать иначе.',
} satisfies Russian<typeof english>
