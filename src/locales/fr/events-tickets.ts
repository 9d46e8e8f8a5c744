import type { eventsTickets as english } from '../en/events-tickets.ts'
import type { French } from '../translated.ts'

export const eventsTickets = {
  'event.tickets.opened': '{{actor}} a ouvert le ticket : {{subject}}',
  'event.tickets.opened.client': 'La demande est arrivée : {{subject}}',
  'event.tickets.client_wrote': '{{from}} a écrit',
  'event.tickets.client_wrote.client': '{{from}} a écrit',
  'event.tickets.thanked': '{{from}} a dit merci ; le ticket reste résolu',
  'event.tickets.thanked.client': '{{from}} a écrit',
  'event.tickets.automatic_received':
    'Un mail automatique de {{from}} a été classé ; aucune horloge n’y a réagi',
  'event.tickets.replied': '{{actor}} a répondu à {{to}}',
  'event.tickets.replied.client': '{{actor}} a répondu',
  'event.tickets.reply_recalled': '{{actor}} a repris la réponse avant son départ',
  'event.tickets.noted': '{{actor}} a écrit une note interne',
  'event.tickets.status_changed': '{{actor}} a changé le statut de {{from.name}} à {{to.name}}',
  'event.tickets.status_changed.client': 'Le statut est maintenant {{to.name}}',
  'event.tickets.subject_changed': '{{actor}} a changé l’objet de « {{from}} » en « {{to}} »',
  'event.tickets.type_changed': '{{actor}} a changé le type de {{from.name}} à {{to.name}}',
  'event.tickets.severity_changed': '{{actor}} a changé la gravité de {{from}} à {{to}}',
  'event.tickets.urgency_changed': '{{actor}} a changé l’urgence de {{from}} à {{to}}',
  'event.tickets.priority_changed': '{{actor}} a changé la priorité de P{{from}} à P{{to}}',
  'event.tickets.service_changed': '{{actor}} a choisi le service {{to.name}}',
  'event.tickets.service_changed.none': '{{actor}} a retiré le service {{from.name}}',
  'event.tickets.assigned': '{{actor}} a confié le ticket à {{to.name}}',
  'event.tickets.assigned.none':
    '{{actor}} a repris le ticket à {{from.name}} ; il n’est attribué à personne',
  'event.tickets.team_changed': '{{actor}} a transféré le ticket à l’équipe {{to.name}}',
  'event.tickets.team_changed.none': '{{actor}} a repris le ticket à l’équipe {{from.name}}',
  'event.tickets.requester_changed': '{{actor}} a indiqué {{to.name}} à l’origine de la demande',
  'event.tickets.requester_changed.none': '{{actor}} a retiré {{from.name}} de l’origine de la demande',
  'event.tickets.tags_changed': '{{actor}} a modifié les étiquettes : {{changes}}',
  'event.tickets.cc_changed': '{{actor}} a modifié qui reçoit une copie : {{changes}}',
  'event.tickets.retargeted': 'Les promesses suivent ce qui a été modifié',
  'event.tickets.rematched':
    '{{actor}} a associé la politique {{policy.name}} ; les promesses antérieures sont conservées comme remplacées',
  'event.tickets.rematched.again':
    '{{actor}} a fait redéterminer les promesses ; les antérieures sont conservées comme remplacées',
  'event.tickets.rematched.none':
    '{{actor}} a décidé que rien n’est promis ; les promesses antérieures sont conservées comme remplacées',
  'event.tickets.agreement_changed':
    '{{actor}} a placé le ticket sous {{to.name}}, version {{to.version}} ; les promesses antérieures restent conservées comme remplacées',
  'event.tickets.agreement_changed.accepted':
    '{{actor}} a placé le ticket sous {{to.name}}, version {{to.version}} ; ses promesses comptent à partir de maintenant',
  'event.tickets.agreement_changed.matched':
    'Le ticket relève désormais de {{to.name}}, version {{to.version}}',
  'event.tickets.agreement_changed.none':
    'Aucun contrat ne couvre plus le ticket ; les promesses antérieures restent conservées comme remplacées',
  'event.tickets.agreement_changed.default':
    'Le ticket ne relève plus d’aucun contrat ; ce qui vaut pour les nouveaux tickets vaut pour lui',
  'event.tickets.outside':
    'Hors contrat : {{why}}. Rien n’est promis tant que personne ne la prend en charge',
  'event.tickets.outside_answered': '{{to}} a été informé poliment qu’aucun contrat ne couvre cette demande',
  'event.tickets.accepted':
    '{{actor}} a accepté la demande à titre unique, facturée ; ses promesses comptent à partir de maintenant',
  'event.tickets.declined': '{{actor}} a refusé la demande',
  'event.tickets.merged': '{{actor}} a fusionné ce ticket avec #{{into.number}}',
  'event.tickets.merged.client': 'Cette demande se poursuit sous #{{into.number}}',
  'event.tickets.absorbed': '{{actor}} a fusionné #{{from.number}} dans ce ticket',
  'event.tickets.cancelled': '{{actor}} a clos le ticket : {{how}}. Aucune promesse ne compte',
  'event.tickets.restored': '{{actor}} a défait l’annulation ; le statut est de nouveau {{to.name}}',
  'event.tickets.snoozed': '{{actor}} a mis le ticket de côté jusqu’à {{until}}',
  'event.tickets.snoozed.sooner':
    '{{actor}} a mis le ticket de côté jusqu’à {{until}}, quand une promesse approche',
  'event.tickets.woken': 'Le ticket est de retour dans la file',
  'cancelled.spam': 'indésirable',
  'cancelled.mistake': 'ouvert par erreur',
  'cancelled.withdrawn': 'retiré par le client',
} satisfies French<typeof english>
