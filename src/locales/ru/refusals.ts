import type { refusals as english } from '../en/refusals.ts'
import type { Russian } from '../translated.ts'

export const refusals = {
  'refusal.input.invalid': 'Часть данных нельзя использовать в таком виде. В полях указано, что допустимо.',
  'refusal.input.missing': 'Это нужно заполнить.',
  'refusal.input.least': 'Не меньше {{count}}.',
  'refusal.input.most': 'Не больше {{count}}.',
  'refusal.input.shorter': 'Символов не меньше: {{count}}.',
  'refusal.input.longer': 'Символов не больше: {{count}}.',
  'refusal.input.fewer': 'Не меньше: {{count}}.',
  'refusal.input.more': 'Не больше: {{count}}.',
  'refusal.input.email': 'Напишите адрес, например name@example.com.',
  'refusal.input.unreadable': 'В таком виде это использовать нельзя.',
  'refusal.input.one_of': 'Одно из: {{values}}.',
  'refusal.input.unknown_field': 'Такого поля здесь нет: {{names}}.',
  'refusal.unauthenticated': 'Сначала войдите.',
  'refusal.forbidden': 'Ваша роль этого не позволяет. Изменить это может администратор.',
  'refusal.not_found': 'Здесь ничего нет, или это вам не видно.',
  'refusal.rate_limited': 'Слишком много попыток. Повторите через {{seconds}} с.',
  'refusal.unavailable':
    'Сервис-деск сейчас не может связаться с базой данных. Ничего не изменено; попробуйте чуть позже.',
  'refusal.desk.changed_meanwhile':
    'В тот же момент это изменил кто-то другой. Посмотрите ещё раз и повторите, если это всё ещё нужно.',
  'refusal.fault': 'На нашей стороне произошла ошибка. Ничего не изменено. Номер для справки: {{id}}',
  'refusal.cross_site': 'Этот запрос пришёл с другого сайта и отклонён.',
  'refusal.idempotency.other_command':
    'Ключ «{{key}}» уже использован для другого изменения ({{command}}). Возьмите новый ключ.',
  'refusal.instant.unreadable': '«{{found}}» — не момент времени. Пример записи: 2026-11-23T09:00:00Z.',
  'refusal.duration.unreadable': '«{{found}}» — не длительность. Пример записи: PT4H или PT1H30M.',
} satisfies Russian<typeof english>
