import type { refusalsSla as english } from '../en/refusals-sla.ts'
import type { French } from '../translated.ts'

export const refusalsSla = {
  'refusal.sla.not_found': 'Cette politique n’existe pas.',
  'refusal.sla.taken':
    'Une politique nommée « {{name}} » existe déjà. Choisissez un autre nom, ou publiez une nouvelle version de celle-là.',
  'refusal.sla.changed_meanwhile':
    '« {{name}} » a été modifiée depuis que vous l’avez ouverte ; sa version la plus récente est {{version}}. Rechargez-la, puis refaites votre modification.',
  'refusal.sla.in_use':
    '« {{name}} » est la politique des nouveaux tickets. Choisissez-en d’abord une autre pour eux.',
  'refusal.sla.calendar_not_found':
    'Il n’y a aucun calendrier pour compter. Choisissez-en un pour la politique, ou donnez-en un à l’entreprise dans les réglages.',
  'refusal.sla.calendar_never_opens':
    'Le calendrier n’a aucune minute ouvrée dans les {{days}} prochains jours : rien n’arriverait jamais à échéance. Choisissez-en un qui ouvre.',
  'refusal.sla.no_promise': 'Cette politique ne promet rien. Donnez un objectif à au moins une gravité.',
  'refusal.sla.target_zero':
    'Un objectif nul serait manqué aussitôt. Laissez la case vide pour ne rien promettre.',
  'refusal.sla.warning_never_fires':
    'Un avertissement {{before}} avant l’échéance viendrait avant le début de ces horloges. Choisissez-en un plus court.',
  'refusal.sla.response_after_resolution':
    'Gravité {{severity}} : la première réponse peut venir après la résolution, donc la résolution en tiendra lieu.',
  'refusal.sla.further_reply_sooner':
    'Gravité {{severity}} : une réponse suivante est due plus tôt que la première.',
  'refusal.sla.worse_is_slower':
    'La gravité {{severity}} reçoit une promesse plus lente que la gravité {{lighter}}.',
  'refusal.sla.severity_without_target': 'Rien n’est promis pour la gravité {{severity}}.',
  'refusal.sla.line_unreadable': 'Cette ligne est inutilisable : {{what}}.',
  'refusal.sla.line_without_calendar':
    'Les conditions comptent sur le calendrier « {{calendar}} », qui n’est pas parmi les calendriers de cette ligne.',
  'refusal.sla.line_without_start': 'Un historique a exactement un signal « started » et commence par lui.',
  'refusal.clock.unknown':
    'Ce ticket n’a pas d’horloge correspondante : {{promise}}, cycle {{cycle}}, association {{match}}.',
} satisfies French<typeof english>
