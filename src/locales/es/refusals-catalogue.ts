import type { refusalsCatalogue as english } from '../en/refusals-catalogue.ts'
import type { Spanish } from '../translated.ts'

export const refusalsCatalogue = {
  'refusal.catalogue.not_found': 'No existe ese servicio.',
  'refusal.catalogue.team_not_found': 'Ese equipo no existe o está archivado. Elija otro.',
  'refusal.catalogue.changed_meanwhile':
    'Alguien ha cambiado este servicio desde que lo abrió. Revíselo y vuelva a cambiarlo.',
} satisfies Spanish<typeof english>
