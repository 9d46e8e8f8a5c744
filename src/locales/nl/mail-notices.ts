import type { mailNotices as english } from '../en/mail-notices.ts'
import type { Dutch } from '../translated.ts'

export const mailNotices = {
  'notice.assigned': '{{actor}} heeft je #{{number}} {{subject}} gegeven',
  'notice.client_replied': '{{client}} antwoordde op #{{number}} {{subject}}',
  'notice.mentioned': '{{actor}} noemde je bij #{{number}} {{subject}}',
  'notice.heads_up': '{{promise}} van #{{number}} moet er {{due}} zijn, voordat je terug bent: {{subject}}',
  'notice.warned': '{{promise}} van #{{number}} moet er {{due}} zijn: {{subject}}',
  'notice.breached': '{{promise}} van #{{number}} had er {{due}} moeten zijn en is te laat: {{subject}}',
  'notice.escalated':
    '{{promise}} van #{{number}} is nog steeds te laat, had er {{due}} moeten zijn: {{subject}}',
  'notice.mail_failed': 'Een mail van #{{number}} kon niet worden bezorgd: {{detail}}',
  'notice.agreement_ends': '{{agreement}} met {{client}} eindigt op {{end}}',
  'notice.agreement_turned.activated': '{{agreement}} met {{client}} is actief',
  'notice.agreement_turned.ended': '{{agreement}} met {{client}} is beëindigd',
  'notice.hours_used': '{{percent}}% van de uren van {{agreement}} met {{client}} is gebruikt',
  'notice.hours_asked': '{{actor}} vraagt {{hours}} uur boven de uren van {{agreement}} met {{client}}',
  'notice.hours_decided.approved':
    '{{actor}} heeft {{hours}} uur boven de uren van {{agreement}} goedgekeurd',
  'notice.hours_decided.refused': '{{actor}} heeft {{hours}} uur boven de uren van {{agreement}} geweigerd',
  'notice.somebody': 'Iemand',
  'notice.promise.first_response': 'Het eerste antwoord',
  'notice.promise.next_response': 'Een antwoord',
  'notice.promise.periodic_update': 'Een bericht',
  'notice.promise.resolution': 'De oplossing',
  'notice.promise.team': 'Het werk van het team',
  'notice.promise.supplier': 'Het antwoord van de leverancier',
  'mail.notice.subject': '[#{{number}}] {{sentence}}',
  'mail.notice.text':
    'Hallo {{name}},\n\n{{sentence}}.\n\nKlant: {{client}}\nTicket: {{link}}\n{{why}}\nDeze mail is geschreven door de servicedesk; wie erop antwoordt, antwoordt de klant niet. Wat per mail komt, kies je zelf: {{settings}}',
  'mail.notice.agreement.subject': '{{sentence}}',
  'mail.notice.agreement.text':
    'Hallo {{name}},\n\n{{sentence}}.\n\nKlant: {{client}}\nOvereenkomst: {{link}}\n\nDeze mail is door de desk geschreven; antwoorden bereikt de klant niet. Wat u per mail krijgt, bepaalt u zelf: {{settings}}',
  'mail.notice.together.subject_one': '{{count}} belofte vraagt aandacht',
  'mail.notice.together.subject_other': '{{count}} beloften vragen aandacht',
  'mail.notice.together.text':
    'Hallo {{name}},\n\nEr liepen kort na elkaar meerdere beloften af, daarom komen ze in één mail:\n\n{{list}}\n\nDeze mail is geschreven door de servicedesk; wie erop antwoordt, antwoordt de klant niet. Wat per mail komt, kies je zelf: {{settings}}',
  'mail.notice.why': 'Uiterlijk {{due}} jouw tijd, {{elsewhere}} in {{place}}.\n',
  'notice.outside': '{{client}} vraagt iets dat geen overeenkomst dekt: #{{number}} {{subject}}',
} satisfies Dutch<typeof english>
