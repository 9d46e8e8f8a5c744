import type { mailAgreements as english } from '../en/mail-agreements.ts'
import type { French } from '../translated.ts'

export const mailAgreements = {
  'mail.agreement.hello': 'Bonjour {{name}},',
  'mail.agreement.activated.subject.client': '{{agreement}} est actif',
  'mail.agreement.activated.subject.us': '{{client}} : {{agreement}} est actif',
  'mail.agreement.activated.until.client':
    'Votre contrat {{agreement}} avec {{company}} est actif du {{start}} au {{end}} inclus.',
  'mail.agreement.activated.open.client': 'Votre contrat {{agreement}} avec {{company}} est actif.',
  'mail.agreement.activated.until.us':
    '{{agreement}} (n° {{number}}) avec {{client}} est actif du {{start}} au {{end}} inclus.',
  'mail.agreement.activated.open.us': '{{agreement}} (n° {{number}}) avec {{client}} est actif.',
  'mail.agreement.ends_soon.subject.client': '{{agreement}} prend fin le {{end}}',
  'mail.agreement.ends_soon.subject.us': '{{client}} : {{agreement}} prend fin le {{end}}',
  'mail.agreement.ends_soon.client_one':
    'Votre contrat {{agreement}} avec {{company}} prend fin dans {{count}} jour. Son dernier jour est le {{end}}.',
  'mail.agreement.ends_soon.client_many':
    'Votre contrat {{agreement}} avec {{company}} prend fin dans {{count}} de jours. Son dernier jour est le {{end}}.',
  'mail.agreement.ends_soon.client_other':
    'Votre contrat {{agreement}} avec {{company}} prend fin dans {{count}} jours. Son dernier jour est le {{end}}.',
  'mail.agreement.ends_soon.us_one':
    '{{agreement}} (n° {{number}}) avec {{client}} prend fin dans {{count}} jour. Son dernier jour est le {{end}}.',
  'mail.agreement.ends_soon.us_many':
    '{{agreement}} (n° {{number}}) avec {{client}} prend fin dans {{count}} de jours. Son dernier jour est le {{end}}.',
  'mail.agreement.ends_soon.us_other':
    '{{agreement}} (n° {{number}}) avec {{client}} prend fin dans {{count}} jours. Son dernier jour est le {{end}}.',
  'mail.agreement.ends_today.client':
    'Aujourd’hui, {{end}}, est le dernier jour de votre contrat {{agreement}} avec {{company}}.',
  'mail.agreement.ends_today.us':
    'Aujourd’hui, {{end}}, est le dernier jour de {{agreement}} (n° {{number}}) avec {{client}}.',
  'mail.agreement.ended.subject.client': '{{agreement}} a pris fin',
  'mail.agreement.ended.subject.us': '{{client}} : {{agreement}} a pris fin',
  'mail.agreement.ended.on.client':
    'Votre contrat {{agreement}} avec {{company}} a pris fin. Son dernier jour était le {{end}}.',
  'mail.agreement.ended.open.client': 'Votre contrat {{agreement}} avec {{company}} a pris fin.',
  'mail.agreement.ended.on.us':
    '{{agreement}} (n° {{number}}) avec {{client}} a pris fin. Son dernier jour était le {{end}}.',
  'mail.agreement.ended.open.us': '{{agreement}} (n° {{number}}) avec {{client}} a pris fin.',
  'mail.agreement.hours_used.subject.client': '{{agreement}} : {{percent}} % des heures sont utilisées',
  'mail.agreement.hours_used.subject.us':
    '{{client}} : {{percent}} % des heures de {{agreement}} sont utilisées',
  'mail.agreement.hours_used.until.client':
    '{{percent}} % des {{all}} heures comprises jusqu’au {{end}} dans votre contrat {{agreement}} avec {{company}} sont utilisées. Il reste {{left}} heures.',
  'mail.agreement.hours_used.open.client':
    '{{percent}} % des {{all}} heures comprises dans votre contrat {{agreement}} avec {{company}} sont utilisées. Il reste {{left}} heures.',
  'mail.agreement.hours_used.until.us':
    '{{percent}} % des {{all}} heures comprises jusqu’au {{end}} dans {{agreement}} (n° {{number}}) avec {{client}} sont utilisées. Il reste {{left}} heures.',
  'mail.agreement.hours_used.open.us':
    '{{percent}} % des {{all}} heures comprises dans {{agreement}} (n° {{number}}) avec {{client}} sont utilisées. Il reste {{left}} heures.',
  'mail.agreement.late': 'Ce message arrive plus tard que prévu ; ce qu’il annonce a eu lieu à la date dite.',
  'mail.agreement.late_ahead': 'Ce message arrive plus tard que prévu.',
  'mail.agreement.may_ask': 'Vous pouvez demander : {{services}}.',
  'mail.agreement.may_ask_all': 'Vous pouvez demander tout ce que contient notre catalogue.',
  'mail.agreement.stops':
    'Après son dernier jour, il ne couvre plus de nouvelles demandes pour {{services}}.',
  'mail.agreement.stops_all': 'Après son dernier jour, il ne couvre plus de nouvelles demandes.',
  'mail.agreement.open_go_on_one':
    '{{count}} demande ouverte est menée à terme avec les promesses qui étaient les siennes.',
  'mail.agreement.open_go_on_many':
    '{{count}} de demandes ouvertes sont menées à terme avec les promesses qui étaient les leurs.',
  'mail.agreement.open_go_on_other':
    '{{count}} demandes ouvertes sont menées à terme avec les promesses qui étaient les leurs.',
  'mail.agreement.open_tickets_one': '{{count}} ticket ouvert garde ses promesses.',
  'mail.agreement.open_tickets_many': '{{count}} de tickets ouverts gardent leurs promesses.',
  'mail.agreement.open_tickets_other': '{{count}} tickets ouverts gardent leurs promesses.',
  'mail.agreement.ask_manager': 'Des questions ? {{manager}} s’en occupe pour vous.',
  'mail.agreement.renew': 'Commencer le renouvellement : {{link}}',
  'mail.agreement.look': 'Voir le contrat : {{link}}',
  'mail.agreement.closing.client': '{{company}}',
  'mail.agreement.closing.us':
    'Ce mail vient du centre de services de {{company}} ; y répondre ne répond pas au client.',
  'notice.skipped.already_past': 'sa date était déjà passée quand il a été planifié',
  'notice.skipped.before_start': 'le contrat n’avait pas commencé à cette date',
  'notice.skipped.dates_changed': 'les dates ont changé ; il a été replanifié',
  'notice.skipped.terms_changed': 'les conditions ne le demandent plus',
  'notice.skipped.withdrawn': 'le contrat a été remis à l’état de brouillon',
  'notice.skipped.cancelled': 'le contrat a été annulé',
  'notice.skipped.already_over': 'le contrat était terminé avant qu’il puisse être envoyé',
  'notice.skipped.overtaken': 'un avis plus récent sur le même sujet était dû et l’a remplacé',
  'notice.skipped.renewed': 'il a été renouvelé : la suite est planifiée ou active',
  'notice.skipped.nobody': 'il n’y avait personne à prévenir',
} satisfies French<typeof english>
