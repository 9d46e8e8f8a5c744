import type { refusalsSla as english } from '../en/refusals-sla.ts'
import type { Spanish } from '../translated.ts'

export const refusalsSla = {
  'refusal.sla.not_found': 'No existe esa política.',
  'refusal.sla.taken':
    'Ya existe una política llamada «{{name}}». Elija otro nombre o publique una versión nueva de esa.',
  'refusal.sla.changed_meanwhile':
    '«{{name}}» ha cambiado desde que la abrió; su última versión es la {{version}}. Vuelva a cargarla y repita el cambio.',
  'refusal.sla.in_use':
    '«{{name}}» es la política que reciben los tickets nuevos. Elija antes otra para ellos.',
  'refusal.sla.calendar_not_found':
    'No hay calendario con el que contar. Elija uno para la política o asigne uno a la empresa en la configuración.',
  'refusal.sla.calendar_never_opens':
    'El calendario no tiene ni un minuto de apertura en los próximos {{days}} días, así que nada podría vencer. Elija uno que abra.',
  'refusal.sla.no_promise': 'Esta política no promete nada. Fije un objetivo para al menos una gravedad.',
  'refusal.sla.target_zero':
    'Un objetivo sin tiempo se incumpliría al instante. Deje la celda vacía si no hay compromiso.',
  'refusal.sla.warning_never_fires':
    'Un aviso {{before}} antes del vencimiento llegaría antes de que empezara cualquiera de estos relojes. Elija uno más corto.',
  'refusal.sla.response_after_resolution':
    'Gravedad {{severity}}: la primera respuesta puede llegar después de la solución, así que resolver contará como respuesta.',
  'refusal.sla.further_reply_sooner':
    'Gravedad {{severity}}: una respuesta posterior vence antes que la primera.',
  'refusal.sla.worse_is_slower':
    'La gravedad {{severity}} tiene compromisos más lentos que la gravedad {{lighter}}.',
  'refusal.sla.severity_without_target': 'La gravedad {{severity}} no tiene ningún compromiso.',
  'refusal.sla.line_unreadable': 'Esta línea no se puede usar: {{what}}.',
  'refusal.sla.line_without_calendar':
    'Las condiciones cuentan con el calendario «{{calendar}}», que no está entre los calendarios de esta línea.',
  'refusal.sla.line_without_start': 'Un historial tiene exactamente una señal «started» y empieza por ella.',
  'refusal.clock.unknown':
    'Este ticket no tiene ese reloj: {{promise}}, ciclo {{cycle}}, asignación {{match}}.',
} satisfies Spanish<typeof english>
