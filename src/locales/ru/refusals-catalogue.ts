import type { refusalsCatalogue as english } from '../en/refusals-catalogue.ts'
import type { Russian } from '../translated.ts'

export const refusalsCatalogue = {
  'refusal.catalogue.not_found': 'Такой услуги нет.',
  'refusal.catalogue.team_not_found': 'Такой группы нет, или она в архиве. Выберите другую.',
  'refusal.catalogue.changed_meanwhile':
    'Эту услугу уже изменили с тех пор, как вы её открыли. Посмотрите ещё раз и затем измените.',
} satisfies Russian<typeof english>
