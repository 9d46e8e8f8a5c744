import type { refusals as english } from '../en/refusals.ts'
import type { Spanish } from '../translated.ts'

export const refusals = {
  'refusal.input.invalid':
    'Algunos datos no se pueden usar tal como están. Los campos indican qué se aceptaría.',
  'refusal.input.missing': 'Este dato es necesario.',
  'refusal.input.least': '{{count}} o más.',
  'refusal.input.most': '{{count}} o menos.',
  'refusal.input.shorter': 'Al menos {{count}} caracteres.',
  'refusal.input.longer': 'Como máximo {{count}} caracteres.',
  'refusal.input.fewer': 'Al menos {{count}} elementos.',
  'refusal.input.more': 'Como máximo {{count}} elementos.',
  'refusal.input.email': 'Escriba una dirección como nombre@example.com.',
  'refusal.input.unreadable': 'Este valor no se puede usar así.',
  'refusal.input.one_of': 'Uno de: {{values}}.',
  'refusal.input.unknown_field': 'Este campo no existe aquí: {{names}}.',
  'refusal.unauthenticated': 'Inicie sesión primero.',
  'refusal.forbidden': 'Su rol no lo permite. Se puede cambiar desde administración.',
  'refusal.not_found': 'Aquí no hay nada, o no es visible para usted.',
  'refusal.rate_limited': 'Demasiados intentos. Espere {{seconds}} s e inténtelo de nuevo.',
  'refusal.unavailable':
    'La mesa de servicio no puede acceder ahora a su base de datos. No se ha cambiado nada; inténtelo de nuevo en breve.',
  'refusal.desk.changed_meanwhile':
    'Otra persona ha cambiado lo mismo en ese mismo momento. Compruébelo y repítalo si todavía hace falta.',
  'refusal.fault': 'Algo ha fallado por nuestra parte. No se ha cambiado nada. Referencia: {{id}}',
  'refusal.cross_site': 'Esta petición venía de otro sitio y se ha rechazado.',
  'refusal.idempotency.other_command':
    'La clave «{{key}}» ya se usó para otro tipo de cambio ({{command}}). Use una clave nueva.',
  'refusal.instant.unreadable': '«{{found}}» no es un momento. Escríbalo así: 2026-11-23T09:00:00Z.',
  'refusal.duration.unreadable': '«{{found}}» no es una duración. Escríbala así: PT4H o PT1H30M.',
} satisfies Spanish<typeof english>
