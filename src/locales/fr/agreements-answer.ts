import type { agreementsAnswer as english } from '../en/agreements-answer.ts'
import type { French } from '../translated.ts'

export const agreementsAnswer = {
  'outside.answer.subject': 'Votre demande nº {{number}}',
  'outside.answer.text':
    'Bonjour {{name}},\n\nmerci pour votre demande nº {{number}}. Elle nous est bien parvenue.\n\nPour autant que nous puissions en juger, ce que vous demandez ne relève actuellement d’aucun contrat entre nous. {{manager}} va l’examiner et vous dira ce que nous pouvons faire. D’ici là, aucun délai n’est promis.\n\nCordialement\n{{company}}',
  'outside.declined.text':
    'Bonjour {{name}},\n\nmerci pour votre demande nº {{number}}. Ce que vous demandez ne relève d’aucun contrat entre nous, et nous ne pouvons pas la prendre en charge.\n\nSi vous êtes d’un autre avis, ou si vous souhaitez l’inclure dans un contrat, adressez-vous à {{manager}}.\n\nCordialement\n{{company}}',
  'outside.somebody': 'à vous',
} satisfies French<typeof english>
