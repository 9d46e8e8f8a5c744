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
  'event.agreements.settings_changed': '{{actor}} heeft gewijzigd wat zonder overeenkomst geldt',
} satisfies Dutch<typeof english>
