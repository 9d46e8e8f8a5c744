import type { refusalsCatalogue as english } from '../en/refusals-catalogue.ts'
import type { Russian } from '../translated.ts'

export const refusalsCatalogue = {
  'refusal.catalogue.not_found': 'Такой услуги нет.',
  'refusal.catalogue.team_not_found': 'Такой группы нет, или она в архиве. Выберите другую.',
  'refusal.catalogue.changed_meanwhile':
    'Эту услугу уже изменили с тех пор, как вы её открыли. Посмотрите ещё раз и затем измените.',
  'refusal.catalogue.type_not_found': 'Такого типа заявки нет, или он в архиве. Выберите другой.',
  'refusal.catalogue.field_twice': 'У двух полей формы один ключ «{{key}}». Дайте каждому свой.',
  'refusal.catalogue.choices_missing':
    'Полю «{{name}}» нужны варианты, если это выбор, а иначе они не нужны.',
  'refusal.catalogue.choice_twice': 'У двух вариантов поля «{{name}}» один ключ. Дайте каждому свой.',
  'refusal.catalogue.order_stale':
    'Тем временем услугу добавили или убрали в архив. Посмотрите ещё раз и затем измените порядок.',
  'refusal.catalogue.answer_missing': 'Для этой услуги нужно заполнить поле «{{name}}».',
  'refusal.catalogue.answer_unreadable': 'Ответ в поле «{{name}}» не того вида, который спрашивается.',
  'refusal.catalogue.not_asked': 'В форме этой услуги нет поля «{{key}}». Посмотрите форму ещё раз.',
} satisfies Russian<typeof english>
