import type { eventsAgreements as english } from '../en/events-agreements.ts'
import type { French } from '../translated.ts'

export const eventsAgreements = {
  'event.agreement.created': '{{actor}} a rédigé le contrat {{name}}',
  'event.agreement.changed': '{{actor}} a modifié le contrat {{name}}',
  'event.agreement.dates_changed': '{{actor}} a modifié les dates de {{name}}',
  'event.agreement.published': '{{actor}} a publié la version {{version}} de {{name}}',
  'event.agreement.planned': '{{actor}} a planifié {{name}}',
  'event.agreement.withdrawn': '{{actor}} a remis {{name}} à l’état de brouillon',
  'event.agreement.activated': '{{actor}} a activé {{name}}',
  'event.agreement.suspended': '{{actor}} a suspendu {{name}}',
  'event.agreement.resumed': '{{actor}} a repris {{name}}',
  'event.agreement.ended': '{{actor}} a mis fin à {{name}}',
  'event.agreement.cancelled': '{{actor}} a annulé {{name}}',
  'event.agreement.did_not_turn': '{{name}} n’a pas pu changer d’état à la date prévue',
  'event.agreement.batch_undone': '{{actor}} a annulé la création de plusieurs contrats',
  'event.agreement.notice_told': '{{actor}} a envoyé un avis concernant {{name}}',
  'event.agreement.notice_skipped': 'Un avis concernant {{name}} n’a pas été envoyé',
  'event.agreement.document_added': '{{actor}} a ajouté le document {{file}} à {{name}}',
  'event.agreement.document_removed': '{{actor}} a retiré le document {{file}} de {{name}}',
  'event.agreement.hours_credited': '{{hours}} heures ont été créditées à {{name}}',
  'event.agreement.hours_carried': '{{hours}} heures non utilisées de {{name}} ont été reportées',
  'event.agreement.hours_lapsed': '{{hours}} heures non utilisées de {{name}} sont perdues',
  'event.agreement.hours_corrected':
    'Le compte de {{name}} a été corrigé de {{hours}} heures dans une période close',
  'event.agreement.hours_added': '{{actor}} a ajouté {{hours}} heures à {{name}}',
  'event.agreement.hours_withdrawn':
    '{{actor}} a repris {{hours}} heures qui avaient été ajoutées à {{name}}',
  'event.agreement.hours_drawn': '{{actor}} a imputé {{hours}} heures à {{name}}',
  'event.agreement.hours_extra': '{{actor}} a imputé {{hours}} heures au-delà de celles de {{name}}',
  'event.agreement.hours_asked': '{{actor}} a demandé {{hours}} heures au-delà de celles de {{name}}',
  'event.agreement.hours_approved': '{{actor}} a approuvé {{hours}} heures au-delà de celles de {{name}}',
  'event.agreement.hours_refused': '{{actor}} a refusé {{hours}} heures au-delà de celles de {{name}}',
  'event.agreement.hours_taken_back': '{{actor}} a annulé {{hours}} heures imputées à {{name}}',
  'event.agreements.draw_order_changed':
    '{{actor}} a changé l’ordre dans lequel les contrats donnent leurs heures',
  'event.agreements.settings_changed': '{{actor}} a modifié ce qui vaut sans contrat',
} satisfies French<typeof english>
