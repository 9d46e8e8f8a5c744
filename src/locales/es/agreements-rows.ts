import type { agreementsRows as english } from '../en/agreements-rows.ts'
import type { Spanish } from '../translated.ts'

export const agreementsRows = {
  'finding.agreement.name_taken': 'El cliente ya tiene un contrato con este nombre: #{{number}}.',
  'finding.agreement.overlaps_row':
    'Otra fila de esta lista vale para el mismo cliente, servicios y días: {{name}}.',
  'finding.agreement.overlaps_elsewhere_row':
    'Otra fila de esta lista, para {{client}}, cubre a las mismas personas y servicios en algunos de estos días: {{name}}.',
  'finding.agreement.overlaps_partly_row':
    'Otra fila de esta lista, para {{client}}, cubre a parte de las mismas personas y servicios en algunos de estos días: {{name}}.',
  'finding.agreement.series_overlaps_row':
    'Otra fila de esta lista renueva el mismo contrato en los mismos días: {{name}}.',
  'finding.agreement.gap_before_row': 'Hay un hueco entre otra fila de esta lista y esta: {{name}}.',
  'finding.agreement.gap_after_row': 'Hay un hueco entre esta fila y otra de esta lista: {{name}}.',
  'finding.agreement.policy_archived': 'La política {{policy}} está archivada. Elija otra o insista.',
  'finding.agreement.calendar_archived': 'El calendario {{calendar}} está archivado. Elija otro o insista.',
} as const satisfies Spanish<typeof english>
