import type { agreementsAnswer as english } from '../en/agreements-answer.ts'
import type { Russian } from '../translated.ts'

export const agreementsAnswer = {
  'outside.answer.subject': 'Ваша заявка № {{number}}',
  'outside.answer.text':
    'Здравствуйте, {{name}}!\n\nСпасибо за вашу заявку № {{number}}. Мы её получили.\n\nНасколько мы видим, то, о чём вы просите, сейчас не входит ни в один договор между нами. {{manager}} рассмотрит её и сообщит, что мы можем сделать. До тех пор никаких сроков мы не обещаем.\n\nС уважением\n{{company}}',
  'outside.declined.text':
    'Здравствуйте, {{name}}!\n\nСпасибо за вашу заявку № {{number}}. То, о чём вы просите, не входит ни в один договор между нами, и мы не можем взять её в работу.\n\nЕсли вы считаете иначе или хотите включить это в договор, обратитесь к {{manager}}.\n\nС уважением\n{{company}}',
  'outside.somebody': 'уважаемый клиент',
} satisfies Russian<typeof english>
