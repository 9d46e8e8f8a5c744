import type { slaMatch as english } from '../en/sla-match.ts'
import type { French } from '../translated.ts'

export const slaMatch = {
  'match.policy_by_hand': '{{policy}} version {{version}} a été associée à la main',
  'match.policy_default': '{{policy}} version {{version}} est ce que reçoivent les nouveaux tickets',
  'match.policy_missing': 'aucune politique ne s’applique aux nouveaux tickets',
  'match.severity_has_none': '{{policy}} ne promet rien pour la gravité {{severity}}',
  'match.calendar_of_client': 'compté dans les heures du client : {{calendar}} version {{version}}',
  'match.calendar_of_policy': 'compté dans les heures de la politique : {{calendar}} version {{version}}',
  'match.calendar_of_company': 'compté dans les heures de l’entreprise : {{calendar}} version {{version}}',
  'match.calendar_missing': 'il n’y a aucun calendrier pour compter',
  'match.none.no_policy': 'aucune politique ne s’applique',
  'match.none.no_calendar': 'aucun calendrier pour compter',
  'match.none.severity_has_none': 'la politique ne promet rien pour cette gravité',
  'match.policy_of_agreement': '{{policy}} version {{version}} est celle à laquelle le contrat se tient',
  'match.calendar_of_agreement': 'compté dans les heures du contrat : {{calendar}} version {{version}}',
  'match.agreement_only':
    '{{agreement}} version {{version}} couvre cette personne, ce service et le moment de l’arrivée',
  'match.agreement_more_specific':
    '{{agreement}} version {{version}} désigne la personne plus précisément que {{other}}',
  'match.agreement_rank': '{{agreement}} version {{version}} passe avant {{other}} dans l’ordre',
  'match.agreement_ends_first': '{{agreement}} version {{version}} se termine avant {{other}}',
  'match.agreement_number':
    '{{agreement}} version {{version}} a le plus petit numéro ; sinon {{other}} couvre aussi la demande',
  'match.agreement_also': '{{agreement}} version {{version}} la couvrirait aussi',
  'match.agreement_not_begun': '{{agreement}} n’avait pas commencé',
  'match.agreement_over': '{{agreement}} était terminé',
  'match.agreement_suspended': '{{agreement}} était suspendu',
  'match.agreement_service_not_covered': '{{agreement}} ne comprend pas ce service',
  'match.agreement_person_not_covered': '{{agreement}} ne couvre pas cette personne',
  'match.agreement_none': 'aucun contrat ne la couvre',
  'match.agreement_never_had': 'ce client n’a jamais eu de contrat',
  'match.agreement_by_hand': '{{agreement}} version {{version}} a été choisi à la main',
  'match.accepted_once': 'acceptée à titre unique, facturée : aucun contrat ne la couvre',
  'match.none.out_of_agreement': 'hors contrat',
  'match.outside.service_not_covered': 'aucun contrat de ce client ne comprend ce service',
  'match.outside.person_not_covered': 'aucun contrat ne couvre cette personne',
  'match.outside.suspended': 'le contrat est suspendu',
  'match.outside.over': 'le contrat est terminé',
  'match.outside.not_begun': 'aucun contrat n’a encore commencé',
  'match.outside.never_had': 'ce client n’a pas de contrat',
} satisfies French<typeof english>
