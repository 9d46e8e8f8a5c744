import type { onboarding as english } from '../en/onboarding.ts'
import type { Spanish } from '../translated.ts'

export const onboarding = {
  title: 'Nuevo cliente',
  create: 'Crear cliente',
  cancel: 'Cancelar',
  added: 'Se añadió {{name}}',
  contacts: 'Contactos',
  contactsHint: 'Quien tiene acceso al portal recibe un enlace por correo. Las líneas vacías no se guardan.',
  portalAccess: 'Acceso al portal',
  anotherContact: 'Otro contacto',
  removeContact: 'Quitar el contacto {{line}}',
  agreement: 'Contrato',
  agreementName: 'Nombre del contrato',
  noAgreement: 'Elija uno como punto de partida o déjelo: un contrato se puede añadir más tarde.',
  source: 'A partir de',
  sourceHint: 'Cualquier contrato puede ser el origen; las plantillas van primero.',
  sourceNote: '{{client}} · {{number}}',
  template: 'plantilla',
  startsOn: 'Primer día',
  endsOn: 'Último día',
  startAs: 'Empezar como',
  start_planned: 'Planificado',
  start_active: 'Activo ahora',
  start_draft: 'Borrador',
  startNote_planned:
    'Empieza por sí solo el primer día, en la zona horaria del cliente. El cliente no ve nada antes.',
  startNote_active: 'Rige desde este momento; a quienes se avisa del inicio se les avisa ahora.',
  startNote_draft: 'Se queda con nosotros hasta que alguien lo planifique.',
} as const satisfies Spanish<typeof english>
