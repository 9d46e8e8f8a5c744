import type { eventsAgreements as english } from '../en/events-agreements.ts'
import type { Dutch } from '../translated.ts'

export const eventsAgreements = {
  'event.agreement.created': '{{actor}} heeft de overeenkomst {{name}} opgesteld',
  'event.agreement.changed': '{{actor}} heeft de overeenkomst {{name}} gewijzigd',
  'event.agreement.dates_changed': '{{actor}} heeft de datums van {{name}} gewijzigd',
  'event.agreement.published': '{{actor}} heeft versie {{version}} van {{name}} gepubliceerd',
  'event.agreement.planned': '{{actor}} heeft {{name}} gepland',
  'event.agreement.withdrawn': '{{actor}} heeft {{name}} teruggezet naar concept',
  'event.agreement.activated': '{{actor}} heeft {{name}} geactiveerd',
  'event.agreement.suspended': '{{actor}} heeft {{name}} opgeschort',
  'event.agreement.resumed': '{{actor}} heeft {{name}} hervat',
  'event.agreement.ended': '{{actor}} heeft {{name}} beëindigd',
  'event.agreement.cancelled': '{{actor}} heeft {{name}} geannuleerd',
  'event.agreement.did_not_turn': '{{name}} kon op de datum niet van status veranderen',
  'event.agreement.batch_undone': '{{actor}} heeft het aanmaken van meerdere overeenkomsten ongedaan gemaakt',
  'event.agreement.notice_told': '{{actor}} heeft een bericht over {{name}} verstuurd',
  'event.agreement.notice_skipped': 'Een bericht over {{name}} is niet verstuurd',
  'event.agreement.document_added': '{{actor}} heeft het document {{file}} aan {{name}} toegevoegd',
  'event.agreement.document_removed': '{{actor}} heeft het document {{file}} van {{name}} weggehaald',
  'event.agreement.hours_credited': 'Op {{name}} is {{hours}} uur bijgeschreven',
  'event.agreement.hours_carried': '{{hours}} ongebruikte uren van {{name}} zijn meegenomen',
  'event.agreement.hours_lapsed': '{{hours}} ongebruikte uren van {{name}} zijn vervallen',
  'event.agreement.hours_corrected':
    'De urenstand van {{name}} is in een afgesloten periode met {{hours}} uur gecorrigeerd',
  'event.agreement.hours_added': '{{actor}} heeft {{hours}} uur toegevoegd aan {{name}}',
  'event.agreement.hours_withdrawn':
    '{{actor}} heeft {{hours}} uur teruggenomen die aan {{name}} waren toegevoegd',
  'event.agreement.hours_drawn': '{{actor}} heeft {{hours}} uur geboekt op {{name}}',
  'event.agreement.hours_extra': '{{actor}} heeft {{hours}} uur geboekt boven de uren van {{name}}',
  'event.agreement.hours_asked': '{{actor}} heeft {{hours}} uur gevraagd boven de uren van {{name}}',
  'event.agreement.hours_approved': '{{actor}} heeft {{hours}} uur boven de uren van {{name}} goedgekeurd',
  'event.agreement.hours_refused': '{{actor}} heeft {{hours}} uur boven de uren van {{name}} geweigerd',
  'event.agreement.hours_taken_back':
    '{{actor}} heeft {{hours}} uur teruggenomen die op {{name}} geboekt waren',
  'event.agreements.draw_order_changed':
    '{{actor}} heeft de volgorde veranderd waarin overeenkomsten hun uren geven',
  'event.agreements.settings_changed': '{{actor}} heeft gewijzigd wat zonder overeenkomst geldt',
} satisfies Dutch<typeof english>
