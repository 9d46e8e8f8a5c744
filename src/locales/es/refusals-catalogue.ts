import type { refusalsCatalogue as english } from '../en/refusals-catalogue.ts'
import type { Spanish } from '../translated.ts'

export const refusalsCatalogue = {
  'refusal.catalogue.not_found': 'No existe ese servicio.',
  'refusal.catalogue.team_not_found': 'Ese equipo no existe o está archivado. Elija otro.',
  'refusal.catalogue.changed_meanwhile':
    'Alguien ha cambiado este servicio desde que lo abrió. Revíselo y vuelva a cambiarlo.',
  'refusal.catalogue.type_not_found': 'Ese tipo de ticket no existe o está archivado. Elija otro.',
  'refusal.catalogue.field_twice':
    'Dos campos del formulario tienen la clave «{{key}}». Dé a cada uno la suya.',
  'refusal.catalogue.choices_missing':
    'El campo «{{name}}» necesita opciones si es de elección, y ninguna si no lo es.',
  'refusal.catalogue.choice_twice':
    'Dos opciones de «{{name}}» tienen la misma clave. Dé a cada una la suya.',
  'refusal.catalogue.order_stale':
    'Entretanto se añadió o archivó un servicio. Revise la lista y vuelva a ordenarla.',
  'refusal.catalogue.answer_missing': '«{{name}}» debe responderse para este servicio.',
  'refusal.catalogue.answer_unreadable': 'La respuesta a «{{name}}» no es del tipo que se pide.',
  'refusal.catalogue.not_asked':
    'El formulario de este servicio no tiene el campo «{{key}}». Revise el formulario.',
} satisfies Spanish<typeof english>
