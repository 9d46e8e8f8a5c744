import type { refusalsClients as english } from '../en/refusals-clients.ts'
import type { Spanish } from '../translated.ts'

export const refusalsClients = {
  'refusal.clients.not_found': 'No existe ese cliente.',
  'refusal.clients.name_taken':
    'Ya hay un cliente llamado {{name}} (número {{number}}). Elija otro nombre o use ese.',
  'refusal.clients.domain_unreadable':
    '«{{domain}}» no es un dominio de correo. Escriba lo que va después de la @, por ejemplo acme.example.',
  'refusal.clients.domain_is_public':
    '{{domain}} es un servicio de correo que cualquiera puede usar, así que no indica a qué cliente pertenece un remitente. Añada a las personas como contactos.',
  'refusal.clients.domain_is_ours':
    '{{domain}} es el dominio de nuestras propias direcciones, así que no puede ser de un cliente.',
  'refusal.clients.domain_taken':
    '{{domain}} ya pertenece a {{name}}. Un dominio pertenece a un solo cliente.',
  'refusal.clients.manager_not_found':
    'El responsable de cuenta no es una persona del equipo que pueda iniciar sesión.',
  'refusal.clients.calendar_not_found': 'Ese calendario no existe o está archivado.',
  'refusal.clients.changed_meanwhile':
    'Alguien ha cambiado este cliente entretanto. Consulte la versión más reciente y vuelva a cambiarlo.',
  'refusal.clients.site_not_found': 'Este cliente no tiene esa sede.',
  'refusal.clients.site_name_taken': '{{name}} ya es una sede de este cliente. Elija otro nombre o use esa.',
} satisfies Spanish<typeof english>
