import type { agreementsCheck as english } from '../en/agreements-check.ts'
import type { French } from '../translated.ts'

export const agreementsCheck = {
  'finding.agreement.zone_unknown': 'Il n’existe pas de fuseau horaire {{zone}}.',
  'finding.agreement.ends_before_it_starts':
    'Il se terminerait le {{endsOn}}, avant de commencer le {{startsOn}}.',
  'finding.agreement.term_is_over': 'Son dernier jour, le {{endsOn}}, est déjà passé.',
  'finding.agreement.policy_missing': 'Rien ne dit quelles promesses il contient : choisissez une politique.',
  'finding.agreement.calendar_missing':
    'Aucun calendrier ne permet de compter ses promesses : choisissez-en un.',
  'finding.agreement.no_promise': '{{policy}} ne promet rien du tout.',
  'finding.agreement.target_zero': '{{policy}} promet quelque chose en un temps nul dans ces heures.',
  'finding.agreement.response_after_resolution':
    '{{policy}} : pour la gravité {{severity}}, la première réponse peut prendre plus de temps que la résolution.',
  'finding.agreement.further_reply_sooner':
    '{{policy}} : pour la gravité {{severity}}, les réponses suivantes sont dues plus vite que la première.',
  'finding.agreement.worse_is_slower':
    '{{policy}} : la gravité {{severity}} est servie plus lentement que la gravité {{lighter}}.',
  'finding.agreement.severity_without_target': '{{policy}} ne promet rien pour la gravité {{severity}}.',
  'finding.agreement.threshold_never_fires':
    '{{policy}} : un avertissement {{lead}} avant l’échéance ne peut jamais venir pour « {{about}} » à la gravité {{severities}}, promis plus vite que cela.',
  'finding.agreement.service_unknown': 'Un de ses services n’est pas au catalogue.',
  'finding.agreement.service_archived': '{{service}} est archivé : personne ne peut le demander.',
  'finding.agreement.service_without_promise':
    'Rien n’est promis pour {{service}} : ses demandes commencent à la gravité {{severity}}.',
  'finding.agreement.calendar_never_opens': '{{calendar}} n’est jamais ouvert pendant la durée du contrat.',
  'finding.agreement.holidays_missing': '{{calendar}} n’a pas de jours fériés pour {{year}}.',
  'finding.agreement.allowance_without_rule':
    'Rien ne dit ce qui se passe quand les heures incluses sont épuisées.',
  'finding.agreement.notice_without_end':
    'Des avis avant la fin sont demandés, mais il n’a pas de dernier jour.',
  'finding.agreement.notice_before_start_one':
    'L’avis {{count}} jour avant la fin viendrait avant le début et n’est pas envoyé.',
  'finding.agreement.notice_before_start_many':
    'L’avis {{count}} de jours avant la fin viendrait avant le début et n’est pas envoyé.',
  'finding.agreement.notice_before_start_other':
    'L’avis {{count}} jours avant la fin viendrait avant le début et n’est pas envoyé.',
  'finding.agreement.notice_already_past_one':
    'La date de l’avis {{count}} jour avant la fin est passée ; il n’est pas envoyé.',
  'finding.agreement.notice_already_past_many':
    'La date de l’avis {{count}} de jours avant la fin est passée ; il n’est pas envoyé.',
  'finding.agreement.notice_already_past_other':
    'La date de l’avis {{count}} jours avant la fin est passée ; il n’est pas envoyé.',
  'finding.agreement.no_contact_to_tell':
    'Personne chez le client ne peut être prévenu : aucun contact couvert n’a d’adresse e-mail.',
  'finding.agreement.no_manager_to_tell':
    'Aucun responsable de compte n’est nommé : personne chez nous n’est prévenu.',
  'finding.agreement.nobody_to_tell': 'Des avis sont demandés, mais personne n’est à prévenir.',
  'finding.agreement.series_overlaps':
    '{{name}} (n° {{number}}) de la même série est en vigueur certains de ces jours.',
  'finding.agreement.overlaps': '{{name}} (n° {{number}}) couvre la même chose certains de ces jours.',
  'finding.agreement.overlaps_elsewhere':
    '{{name}} (n° {{number}}), un contrat avec {{client}}, couvre la même chose une partie de ces jours.',
  'finding.agreement.overlaps_partly':
    '{{name}} (n° {{number}}), un contrat avec {{client}}, couvre en partie les mêmes personnes pour la même chose une partie de ces jours. Le contrat qui les nomme le plus précisément passe d’abord.',
  'finding.agreement.gap_before_one': '{{count}} jour n’est pas couvert après {{name}} (n° {{number}}).',
  'finding.agreement.gap_before_many':
    '{{count}} de jours ne sont pas couverts après {{name}} (n° {{number}}).',
  'finding.agreement.gap_before_other':
    '{{count}} jours ne sont pas couverts après {{name}} (n° {{number}}).',
  'finding.agreement.gap_after_one': '{{count}} jour n’est pas couvert avant {{name}} (n° {{number}}).',
  'finding.agreement.gap_after_many':
    '{{count}} de jours ne sont pas couverts avant {{name}} (n° {{number}}).',
  'finding.agreement.gap_after_other': '{{count}} jours ne sont pas couverts avant {{name}} (n° {{number}}).',
  'case.agreement.holds': '{{name}} : échéance {{due}}, comme prévu.',
  'case.agreement.differs': '{{name}} : échéance {{found}}, au lieu de {{due}}.',
  'case.agreement.none': '{{name}} : rien n’est promis, alors que l’échéance devrait être {{due}}.',
  'case.agreement.never': '{{name}} : jamais dû, ses heures ne s’ouvrent pas ; ce devrait être {{due}}.',
} satisfies French<typeof english>
