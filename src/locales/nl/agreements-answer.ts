import type { agreementsAnswer as english } from '../en/agreements-answer.ts'
import type { Dutch } from '../translated.ts'

export const agreementsAnswer = {
  'outside.answer.subject': 'Uw verzoek #{{number}}',
  'outside.answer.text':
    'Beste {{name}},\n\ndank u voor uw verzoek #{{number}}. Het is goed aangekomen.\n\nVoor zover wij kunnen zien, valt wat u vraagt op dit moment niet onder een overeenkomst tussen ons. {{manager}} bekijkt het en laat u weten wat wij kunnen doen. Tot dan hebben wij geen termijn toegezegd.\n\nMet vriendelijke groet\n{{company}}',
  'outside.declined.text':
    'Beste {{name}},\n\ndank u voor uw verzoek #{{number}}. Wat u vraagt, valt niet onder een overeenkomst tussen ons, en wij kunnen het niet in behandeling nemen.\n\nZiet u dat anders, of wilt u dat het er wel onder valt, neem dan contact op met {{manager}}.\n\nMet vriendelijke groet\n{{company}}',
  'outside.somebody': 'klant',
} satisfies Dutch<typeof english>
