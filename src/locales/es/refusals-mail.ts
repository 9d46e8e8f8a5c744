import type { refusalsMail as english } from '../en/refusals-mail.ts'
import type { Spanish } from '../translated.ts'

export const refusalsMail = {
  'refusal.mail.not_found': 'No existe ese correo recibido.',
  'refusal.mail.not_waiting': 'Este correo ya no está en clasificación: alguien ya se ha ocupado de él.',
  'refusal.mail.not_discarded': 'Solo se puede recuperar un correo descartado.',
  'refusal.mail.already_in_ticket':
    'Este correo ya está en un ticket. Abra el ticket en lugar de tramitarlo otra vez.',
  'refusal.mail.no_such_client': 'Ese cliente no existe o está archivado. Elija un cliente activo.',
  'refusal.mail.outgoing.not_found': 'No existe ese correo saliente.',
  'refusal.mail.already_sent': 'Este correo ya se ha enviado.',
  'refusal.mail.changed_meanwhile':
    '{{name}} ha cambiado el campo «{{field}}» desde que usted lo vio. Conserve ese valor o guarde el suyo de todos modos.',
  'field.address': 'dirección del remitente',
  'field.other_addresses': 'otras direcciones nuestras',
  'field.acknowledgement': 'acuse de recibo de los tickets nuevos',
  'field.service_addresses': 'direcciones para servicios',
  'field.authenticated_by': 'servidor de correo que verifica a los remitentes',
  'field.relay': 'servidor de envío',
  'refusal.mail.address_unusable':
    '{{address}} no puede ser una de nuestras direcciones. Indique una dirección sencilla, como support@example.com.',
  'refusal.mail.password_without_user':
    'Una contraseña necesita un nombre de usuario. Indique ambos o ninguno.',
  'refusal.mail.password_unprotected':
    'La contraseña viajaría sin protección hasta {{host}}. Elija TLS o STARTTLS.',
  'refusal.mail.no_relay':
    'No hay servidor de envío configurado. Indique antes el nombre y el puerto de su servidor de correo.',
  'refusal.mail.unauthenticated': 'El token del webhook de correo falta o no es correcto.',
  'refusal.mail.hook_body': 'El cuerpo debe ser un único mensaje sin procesar de tipo message/rfc822.',
  'refusal.mail.not_our_address': '{{address}} no es una de nuestras direcciones.',
  'refusal.mail.too_large': 'El mensaje supera los {{limit}} MB.',
  'mail.reason.unknown_sender': 'Nadie conoce todavía a este remitente. Elija de qué cliente es.',
  'mail.reason.staff_by_mail':
    'Dice ser de alguien del equipo. La línea De no demuestra nada, por eso el equipo responde en la aplicación; copie lo que haga falta.',
  'mail.reason.no_sender': 'El correo no indica ningún remitente al que se pueda responder.',
  'mail.reason.unreadable': 'No se ha podido leer el correo tras varios intentos. Se conserva el original.',
  'mail.reason.too_much':
    'El correo tiene más partes, cabeceras o direcciones de las permitidas. Se conserva el original.',
  'mail.reason.refused':
    'La mesa de servicio no ha querido convertirlo en ticket; el detalle explica por qué.',
  'mail.reason.held':
    'Este remitente escribe más de 60 correos por hora. El resto se retiene aquí; no se pierde nada.',
  'mail.reason.failed': 'Su tramitación ha fallado varias veces. Inténtelo de nuevo o descargue el original.',
  'mail.reason.automatic_reply': 'Una respuesta automática, como un aviso de ausencia.',
  'mail.reason.bounce': 'Otro servidor avisa de que nuestro correo no se ha podido entregar.',
  'mail.reason.report': 'Un informe automático, como una confirmación de lectura.',
  'mail.reason.list': 'Correo de una lista o de un remitente masivo.',
  'mail.reason.loop': 'Ha vuelto nuestro propio correo, o dos máquinas se responden entre sí.',
  'mail.reason.own_address': 'Dice venir de una de nuestras propias direcciones.',
  'mail.cause.host_unknown': 'No se ha encontrado ningún servidor con ese nombre. Revise el nombre.',
  'mail.cause.nobody_listens':
    'Nada escucha en ese servidor y puerto. Revise el puerto: 465 para TLS, 587 para STARTTLS.',
  'mail.cause.no_answer':
    'El servidor no ha respondido a tiempo. Puede haber un cortafuegos de por medio, o el puerto no es correcto.',
  'mail.cause.tls_mismatch':
    'El servidor y el cifrado elegido no encajan. El puerto 465 requiere TLS; el 587, STARTTLS.',
  'mail.cause.certificate': 'No se ha podido verificar el certificado del servidor para este nombre.',
  'mail.cause.no_starttls': 'El servidor no ofrece STARTTLS. Elija TLS con su puerto, u otro servidor.',
  'mail.cause.password': 'El servidor ha rechazado el usuario o la contraseña.',
  'mail.cause.sender_refused': 'El servidor no nos deja enviar como {{address}}.',
  'mail.cause.recipient_refused': 'El servidor ha rechazado al destinatario.',
  'mail.cause.other': 'El servidor lo ha rechazado; su propia respuesta dice por qué.',
  'refusal.mail.address_not_ours':
    '{{address}} no es una de nuestras direcciones. Añádala primero a las direcciones.',
  'refusal.mail.service_not_found': 'Ese servicio no existe o se ha retirado. Elija otro.',
} satisfies Spanish<typeof english>
