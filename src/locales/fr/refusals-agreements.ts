import type { refusalsAgreements as english } from '../en/refusals-agreements.ts'
import type { French } from '../translated.ts'

export const refusalsAgreements = {
  'refusal.agreements.not_found': 'Ce contrat n’existe pas.',
  'refusal.agreements.client_not_found': 'Ce client n’existe pas. Choisissez-en un autre.',
  'refusal.agreements.manager_not_found':
    'Ce responsable de compte n’existe pas ou son compte est fermé. Choisissez quelqu’un d’autre de l’équipe.',
  'refusal.agreements.recipient_not_found':
    'L’un de ceux qu’il couvre n’existe plus : un client, un site ou un contact. Retirez-le ou choisissez-en un autre.',
  'refusal.agreements.service_not_found': 'Ce service n’existe pas. Retirez-le ou choisissez-en un autre.',
  'refusal.agreements.policy_not_found':
    'Cette version publiée d’une politique n’existe pas. Choisissez-en une autre.',
  'refusal.agreements.calendar_not_found': 'Ce calendrier n’existe pas. Choisissez-en un autre.',
  'refusal.agreements.contact_not_found':
    'L’un des contacts à prévenir n’existe plus. Choisissez-en un autre.',
  'refusal.agreements.ends_before_it_starts':
    'Le dernier jour précède le premier. Choisissez un dernier jour égal ou postérieur au premier.',
  'refusal.agreements.series_overlaps':
    'Il vaudrait les mêmes jours que #{{number}} {{name}}, auquel il succède ou qui lui succède. Choisissez des jours avant ou après.',
  'refusal.agreements.starts_later':
    'Il commence le {{startsOn}} et ne peut donc pas valoir dès maintenant. Planifiez-le ou choisissez un premier jour plus tôt.',
  'refusal.agreements.not_ready': 'Il ne peut pas être promis tel quel. $t(finding.agreement.{{finding}})',
  'refusal.agreements.case_fails':
    'L’exemple « {{name}} » devrait donner {{due}} et donne {{found}}. Modifiez l’exemple ou les conditions.',
  'refusal.agreements.changed_meanwhile':
    'Quelqu’un a modifié ce contrat depuis que vous l’avez regardé. Regardez à nouveau, puis modifiez-le.',
  'refusal.agreements.is_over':
    'Ce contrat est terminé et ne peut plus être modifié. Renouvelez-le ou copiez-le ; un contrat terminé vaut de nouveau si son dernier jour est déplacé à aujourd’hui ou plus tard.',
  'refusal.agreements.has_begun':
    'Il a commencé : son premier jour et son fuseau sont acquis. Seul son dernier jour peut encore être déplacé.',
  'refusal.agreements.ends_in_the_past':
    'Il a valu jusqu’à maintenant et ne peut donc pas s’être terminé avant aujourd’hui. Choisissez aujourd’hui ou plus tard.',
  'refusal.agreements.effective_too_early':
    'Une version vaut dès maintenant ou plus tard, et après la précédente. Choisissez le {{from}} ou plus tard.',
  'refusal.agreements.cannot_become':
    'Depuis son état actuel, ce n’est pas possible. Regardez à nouveau : il a peut-être changé entre-temps.',
  'refusal.agreements.reason_missing': 'Dites pourquoi : la raison est conservée avec le contrat.',
  'refusal.agreements.one_source_for_many':
    'Choisissez une source pour plusieurs clients, ou plusieurs sources sans clients : chacune vaut alors pour le sien.',
  'refusal.agreements.batch_not_found': 'Il n’y a rien à annuler ici.',
  'refusal.agreements.too_late_to_undo': 'C’était il y a plus de 24 heures. Annulez les contrats un par un.',
  'refusal.agreements.already_undone': 'C’est déjà annulé.',
  'refusal.agreements.upload_not_found': 'Le fichier choisi n’est plus là. Choisissez-le à nouveau.',
  'refusal.agreements.document_not_found': 'Ce document n’accompagne pas ce contrat.',
  'refusal.agreements.answer_unreadable':
    'La réponse nomme {{name}}, qui n’est pas connu. Utilisez {{known}}.',
  'refusal.agreements.renews_nothing':
    'Il ne renouvelle aucun autre contrat : il n’y a pas d’heures à reprendre.',
  'refusal.agreements.ticket_not_found': 'Ce ticket n’existe pas. Choisissez-en un autre.',
  'refusal.agreements.draw_without_agreement':
    'Dites sur quoi c’est imputé : un ticket ou un contrat de son client.',
  'refusal.agreements.draw_in_the_future':
    'Ce jour n’est pas encore venu. Imputez le travail au jour où il a été fait.',
  'refusal.agreements.no_hours_on_that_day':
    'Aucune heure n’est convenue ce jour-là. Choisissez un autre jour ou un autre contrat.',
  'refusal.agreements.draw_not_covered':
    'Il ne couvre pas la personne qui a demandé ce ticket. Choisissez un autre contrat.',
  'refusal.agreements.hours_end_before_they_start':
    'Le dernier jour où elles peuvent servir précède le premier. Choisissez-en un plus tard.',
  'refusal.agreements.draw_not_found': 'Cette imputation n’existe pas.',
  'refusal.agreements.draw_not_yours':
    'Seule votre propre imputation du jour peut être annulée. Pour une autre, demandez au responsable de compte.',
  'refusal.agreements.draw_taken_back': 'Cette imputation a déjà été annulée.',
  'refusal.agreements.addition_not_found': 'Ce contrat n’a pas ces heures ajoutées.',
  'refusal.agreements.addition_taken_back': 'Ces heures ont déjà été reprises.',
  'refusal.agreements.draw_not_waiting':
    'Plus rien de cette imputation n’attend de décision. Regardez à nouveau.',
  'refusal.agreements.hours_refused':
    'Il reste {{left}} heures à {{name}} ce jour-là, et il n’admet aucun travail au-delà. N’imputez pas davantage ou demandez au responsable de compte.',
  'refusal.agreements.order_missing': 'Dites dans quel ordre les heures sont prises : au moins une règle.',
  'refusal.agreements.client_archived':
    'Son client a été archivé avant qu’il commence. Rétablissez le client, puis activez-le à la main.',
  'refusal.agreements.could_not_turn':
    'Une erreur est survenue lors de son changement d’état. Réessayez à la main.',
} as const satisfies French<typeof english>
