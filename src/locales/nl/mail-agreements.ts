import type { mailAgreements as english } from '../en/mail-agreements.ts'
import type { Dutch } from '../translated.ts'

export const mailAgreements = {
  'mail.agreement.hello': 'Hallo {{name}},',
  'mail.agreement.activated.subject.client': '{{agreement}} is actief',
  'mail.agreement.activated.subject.us': '{{client}}: {{agreement}} is actief',
  'mail.agreement.activated.until.client':
    'Uw overeenkomst {{agreement}} met {{company}} is actief van {{start}} tot en met {{end}}.',
  'mail.agreement.activated.open.client': 'Uw overeenkomst {{agreement}} met {{company}} is actief.',
  'mail.agreement.activated.until.us':
    '{{agreement}} (nr. {{number}}) met {{client}} is actief van {{start}} tot en met {{end}}.',
  'mail.agreement.activated.open.us': '{{agreement}} (nr. {{number}}) met {{client}} is actief.',
  'mail.agreement.ends_soon.subject.client': '{{agreement}} eindigt op {{end}}',
  'mail.agreement.ends_soon.subject.us': '{{client}}: {{agreement}} eindigt op {{end}}',
  'mail.agreement.ends_soon.client_one':
    'Uw overeenkomst {{agreement}} met {{company}} eindigt over {{count}} dag. De laatste dag is {{end}}.',
  'mail.agreement.ends_soon.client_other':
    'Uw overeenkomst {{agreement}} met {{company}} eindigt over {{count}} dagen. De laatste dag is {{end}}.',
  'mail.agreement.ends_soon.us_one':
    '{{agreement}} (nr. {{number}}) met {{client}} eindigt over {{count}} dag. De laatste dag is {{end}}.',
  'mail.agreement.ends_soon.us_other':
    '{{agreement}} (nr. {{number}}) met {{client}} eindigt over {{count}} dagen. De laatste dag is {{end}}.',
  'mail.agreement.ends_today.client':
    'Vandaag, {{end}}, is de laatste dag van uw overeenkomst {{agreement}} met {{company}}.',
  'mail.agreement.ends_today.us':
    'Vandaag, {{end}}, is de laatste dag van {{agreement}} (nr. {{number}}) met {{client}}.',
  'mail.agreement.ended.subject.client': '{{agreement}} is beëindigd',
  'mail.agreement.ended.subject.us': '{{client}}: {{agreement}} is beëindigd',
  'mail.agreement.ended.on.client':
    'Uw overeenkomst {{agreement}} met {{company}} is beëindigd. De laatste dag was {{end}}.',
  'mail.agreement.ended.open.client': 'Uw overeenkomst {{agreement}} met {{company}} is beëindigd.',
  'mail.agreement.ended.on.us':
    '{{agreement}} (nr. {{number}}) met {{client}} is beëindigd. De laatste dag was {{end}}.',
  'mail.agreement.ended.open.us': '{{agreement}} (nr. {{number}}) met {{client}} is beëindigd.',
  'mail.agreement.hours_used.subject.client': '{{agreement}}: {{percent}}% van de uren is gebruikt',
  'mail.agreement.hours_used.subject.us':
    '{{client}}: {{percent}}% van de uren van {{agreement}} is gebruikt',
  'mail.agreement.hours_used.until.client':
    'Van de {{all}} uur die uw overeenkomst {{agreement}} met {{company}} tot en met {{end}} bevat, is {{percent}}% gebruikt. Er is nog {{left}} uur over.',
  'mail.agreement.hours_used.open.client':
    'Van de {{all}} uur die uw overeenkomst {{agreement}} met {{company}} bevat, is {{percent}}% gebruikt. Er is nog {{left}} uur over.',
  'mail.agreement.hours_used.until.us':
    'Van de {{all}} uur die {{agreement}} (nr. {{number}}) met {{client}} tot en met {{end}} bevat, is {{percent}}% gebruikt. Er is nog {{left}} uur over.',
  'mail.agreement.hours_used.open.us':
    'Van de {{all}} uur die {{agreement}} (nr. {{number}}) met {{client}} bevat, is {{percent}}% gebruikt. Er is nog {{left}} uur over.',
  'mail.agreement.late':
    'Dit bericht komt later dan het had moeten komen; waar het over gaat, gebeurde op de dag zelf.',
  'mail.agreement.late_ahead': 'Dit bericht komt later dan het had moeten komen.',
  'mail.agreement.may_ask': 'U kunt vragen om: {{services}}.',
  'mail.agreement.may_ask_all': 'U kunt om alles uit onze catalogus vragen.',
  'mail.agreement.stops': 'Na de laatste dag dekt ze geen nieuwe aanvragen meer voor {{services}}.',
  'mail.agreement.stops_all': 'Na de laatste dag dekt ze geen nieuwe aanvragen meer.',
  'mail.agreement.open_go_on_one':
    '{{count}} open aanvraag wordt afgerond onder de beloften waarmee ze kwam.',
  'mail.agreement.open_go_on_other':
    '{{count}} open aanvragen worden afgerond onder de beloften waarmee ze kwamen.',
  'mail.agreement.open_tickets_one': '{{count}} open ticket houdt zijn beloften.',
  'mail.agreement.open_tickets_other': '{{count}} open tickets houden hun beloften.',
  'mail.agreement.ask_manager': 'Vragen hierover? {{manager}} regelt het voor u.',
  'mail.agreement.renew': 'Begin met verlengen: {{link}}',
  'mail.agreement.look': 'Bekijk de overeenkomst: {{link}}',
  'mail.agreement.closing.client': '{{company}}',
  'mail.agreement.closing.us':
    'Deze mail is geschreven door de servicedesk van {{company}}; wie erop antwoordt, antwoordt de klant niet.',
  'notice.skipped.already_past': 'de dag was al voorbij toen het werd gepland',
  'notice.skipped.before_start': 'de overeenkomst was op die dag nog niet begonnen',
  'notice.skipped.dates_changed': 'de datums zijn gewijzigd; het is opnieuw gepland',
  'notice.skipped.terms_changed': 'de voorwaarden vragen er niet meer om',
  'notice.skipped.withdrawn': 'de overeenkomst is teruggezet naar concept',
  'notice.skipped.cancelled': 'de overeenkomst is geannuleerd',
  'notice.skipped.already_over': 'de overeenkomst was voorbij voordat het verstuurd kon worden',
  'notice.skipped.overtaken':
    'een later bericht hierover was ook aan de beurt en is in plaats daarvan verstuurd',
  'notice.skipped.renewed': 'ze is verlengd: wat erop volgt is gepland of actief',
  'notice.skipped.nobody': 'er was niemand om het te vertellen',
} satisfies Dutch<typeof english>
