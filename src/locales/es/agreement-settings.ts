import type { agreementSettings as english } from '../en/agreement-settings.ts'
import type { Spanish } from '../translated.ts'

export const agreementSettings = {
  lead: 'Qué rige donde no hay nada acordado, qué se responde a quien pide igualmente y cuándo se anuncia un final.',
  notAllowed: 'Lo cambian los administradores.',
  failed: 'No se pudieron cargar estos ajustes',
  saved: 'Guardado',
  without: 'Clientes sin contrato',
  withoutQuestion: 'Para un cliente que nunca ha tenido contrato',
  without_default_policy: 'rige la política predeterminada',
  withoutNote_default_policy:
    'Sus peticiones reciben esos compromisos. Desde el primer contrato solo cuentan los contratos.',
  without_out_of_agreement: 'también quedan fuera',
  withoutNote_out_of_agreement: 'Sus peticiones esperan en la lista de peticiones fuera de contrato.',
  answer: 'La respuesta cortés',
  answerText:
    'Se envía una vez a quien pide lo que ningún contrato cubre, en su idioma. La petición se guarda.',
  answerIsSent: 'Enviarla automáticamente',
  language: 'Idioma',
  answerIn: 'Texto en {{language}}',
  answerUsual: 'Se envía el texto que trae el programa.',
  answerHint:
    'Puede usar {name}, {company} y {manager}, cada uno entre llaves dobles. Se guarda al salir del campo.',
  answerBack: 'Volver al texto del programa',
  outsidePortal: 'Peticiones en el portal',
  outsideMayAsk: 'Quienes no están cubiertos por ningún contrato pueden escribir igualmente en el portal',
  outsideMayAskNote:
    'Antes de enviar se les dice que no se promete nada. Sus peticiones esperan en la lista de peticiones fuera de contrato.',
  ahead: 'Anunciar un final',
  aheadDays: 'Días antes del final',
  aheadHint: 'Con lo que empieza un contrato nuevo; cada contrato puede decir otra cosa.',
} satisfies Spanish<typeof english>
