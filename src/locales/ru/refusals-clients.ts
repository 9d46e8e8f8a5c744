import type { refusalsClients as english } from '../en/refusals-clients.ts'
import type { Russian } from '../translated.ts'

export const refusalsClients = {
  'refusal.clients.not_found': 'Такого клиента нет.',
  'refusal.clients.name_taken':
    'Клиент с названием {{name}} уже есть (номер {{number}}). Выберите другое название или используйте этого клиента.',
  'refusal.clients.domain_unreadable':
    '«{{domain}}» — не почтовый домен. Напишите часть после @, например acme.example.',
  'refusal.clients.domain_is_public':
    '{{domain}} — общедоступная почтовая служба, по ней нельзя понять, к какому клиенту относится отправитель. Добавьте самих людей как контакты.',
  'refusal.clients.domain_is_ours':
    '{{domain}} — домен наших собственных адресов, он не может принадлежать клиенту.',
  'refusal.clients.domain_taken':
    'Домен {{domain}} уже принадлежит клиенту {{name}}. Домен может быть только у одного клиента.',
  'refusal.clients.manager_not_found':
    'Клиентским менеджером может быть только сотрудник, у которого есть доступ.',
  'refusal.clients.calendar_not_found': 'Такого календаря нет, или он в архиве.',
  'refusal.clients.changed_meanwhile':
    'Этого клиента тем временем изменил кто-то другой. Посмотрите новую версию и затем измените снова.',
  'refusal.clients.site_not_found': 'У этого клиента нет такой площадки.',
  'refusal.clients.site_name_taken':
    '{{name}} — уже площадка этого клиента. Выберите другое название или используйте её.',
} satisfies Russian<typeof english>
