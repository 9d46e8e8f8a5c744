import type { agreementSettings as english } from '../en/agreement-settings.ts'
import type { French } from '../translated.ts'

export const agreementSettings = {
  lead: 'Ce qui vaut sans contrat, ce qu’on répond à ceux qui demandent quand même, et quand une fin est annoncée.',
  notAllowed: 'Les administrateurs modifient ceci.',
  failed: 'Ces réglages n’ont pas pu être chargés',
  saved: 'Enregistré',
  without: 'Clients sans contrat',
  withoutQuestion: 'Pour un client qui n’a jamais eu de contrat',
  without_default_policy: 'la politique par défaut s’applique',
  withoutNote_default_policy:
    'Leurs demandes en reçoivent les promesses. Dès le premier contrat, seuls les contrats comptent.',
  without_out_of_agreement: 'ils sont hors contrat aussi',
  withoutNote_out_of_agreement: 'Leurs demandes attendent dans la liste des demandes hors contrat.',
  answer: 'La réponse polie',
  answerText:
    'Envoyée une fois à qui demande ce qu’aucun contrat ne couvre, dans sa langue. La demande est gardée.',
  answerIsSent: 'L’envoyer automatiquement',
  language: 'Langue',
  answerIn: 'Texte en {{language}}',
  answerUsual: 'Le texte fourni avec le programme est envoyé.',
  answerHint:
    'Vous pouvez utiliser {name}, {company} et {manager}, chacun entre doubles accolades. Le texte est gardé quand vous quittez le champ.',
  answerBack: 'Revenir au texte du programme',
  outsidePortal: 'Demandes dans le portail',
  outsideMayAsk: 'Les personnes qu’aucun contrat ne couvre peuvent tout de même écrire dans le portail',
  outsideMayAskNote:
    'Il leur est dit avant l’envoi que rien n’est promis. Leurs demandes attendent dans la liste des demandes hors contrat.',
  ahead: 'Annoncer une fin',
  aheadDays: 'Jours avant la fin',
  aheadHint: 'Ce que reprend un nouveau contrat ; chaque contrat peut en décider autrement.',
} satisfies French<typeof english>
