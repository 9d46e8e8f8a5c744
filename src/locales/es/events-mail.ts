import type { eventsMail as english } from '../en/events-mail.ts'
import type { Spanish } from '../translated.ts'

export const eventsMail = {
  'event.mail.quarantined': 'Un correo de {{from}} espera clasificación: {{subject}}',
  'event.mail.suppressed': 'Se apartó un correo automático de {{from}}: {{subject}}',
  'event.mail.bounced': 'Nuestro correo a {{to}} no se pudo entregar: {{detail}}',
  'event.mail.assigned': '{{actor}} asignó a {{client.name}} el correo «{{subject}}» de {{from}}',
  'event.mail.discarded': '{{actor}} descartó el correo «{{subject}}» de {{from}}',
  'event.mail.restored': '{{actor}} devolvió a clasificación el correo «{{subject}}» de {{from}}',
  'event.mail.retried': '{{actor}} hizo tramitar de nuevo el correo «{{subject}}» de {{from}}',
  'event.mail.raw_read': '{{actor}} descargó el original del correo «{{subject}}» de {{from}}',
  'event.mail.acknowledgement_withheld':
    'No se envió acuse de recibo a {{to}}: ya recibió {{limit}} en una hora',
  'event.mail.delivery_failed': 'No se entregó un correo a {{to}}: {{detail}}',
  'event.mail.delivery_retried': '{{actor}} hizo enviar de nuevo el correo a {{to}}',
  'event.mail.delivery_cancelled': '{{actor}} detuvo el correo a {{to}}',
  'event.mail.intake_changed': '{{actor}} cambió nuestras direcciones de correo',
  'event.mail.relay_changed': '{{actor}} configuró el servidor de envío {{host}}, puerto {{port}}',
  'event.mail.relay_removed': '{{actor}} quitó el servidor de envío {{host}}; el correo saliente espera',
  'event.mail.hook_token_renewed': '{{actor}} renovó el token del webhook de correo',
} satisfies Spanish<typeof english>
