import type { mailOutgoing as english } from '../en/mail-outgoing.ts'
import type { Spanish } from '../translated.ts'

export const mailOutgoing = {
  'mail.in.no_subject': 'Sin asunto',
  'mail.out.reply_above': 'escriba su respuesta por encima de esta línea',
  'mail.out.from_person': '{{name}} ({{company}})',
  'mail.ack.subject': '[#{{number}}] Hemos recibido su solicitud',
  'mail.ack.greeting': 'Hola:',
  'mail.ack.received': 'Hemos recibido su solicitud. Su número es #{{number}}.',
  'mail.ack.promise': 'Le responderemos, a más tardar: {{due}}.',
  'mail.ack.more': 'Si desea añadir algo, basta con que responda a este correo.',
  'mail.ack.closing': 'Un cordial saludo,',
  'mail.trial.subject': 'Una prueba del servidor de envío',
  'mail.trial.text':
    'Accord ha enviado este correo desde {{url}} para probar su servidor de envío. Si lo lee, el correo saliente funciona. No hace falta que responda.',
  'mail.waits.no_relay': 'No hay servidor de envío configurado: el correo espera hasta que lo haya.',
  'mail.waits.password':
    'El servidor de envío ha rechazado el usuario o la contraseña; el correo espera. Respondió: {{answer}}',
  'mail.waits.settings':
    'El servidor de envío no acepta nuestra configuración; el correo espera. Respondió: {{answer}}',
  'mail.waits.later':
    'El servidor de envío no ha podido aceptarlo; se reintenta automáticamente. Respondió: {{answer}}',
  'mail.waits.no_address':
    'La mesa de servicio aún no tiene dirección de correo propia: el correo espera hasta que la tenga.',
  'mail.failed.refused': 'El servidor de envío lo ha rechazado definitivamente. Respondió: {{answer}}',
  'mail.failed.gave_up': 'Se abandonó después de dos días. La última respuesta fue: {{answer}}',
  'mail.failed.no_recipient':
    'Ninguno de los destinatarios puede recibirlo ya, o no hay ninguna dirección utilizable.',
  'mail.failed.attachment': 'Falta un archivo adjunto entre los archivos de la mesa de servicio: {{name}}',
  'mail.sent.partly': 'Enviado, pero no a {{addresses}}. El servidor de envío respondió: {{answer}}',
} satisfies Spanish<typeof english>
