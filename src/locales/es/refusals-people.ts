import type { refusalsPeople as english } from '../en/refusals-people.ts'
import type { Spanish } from '../translated.ts'

export const refusalsPeople = {
  'refusal.people.sign_in_refused':
    'Esta dirección y esta contraseña no se corresponden. Revise ambas o pida un enlace por correo.',
  'refusal.people.wrong_password': 'Esa no es su contraseña.',
  'refusal.people.wrong_code':
    'El código no es correcto. Los códigos cambian cada 30 segundos; un código de recuperación sirve una sola vez.',
  'refusal.people.second_step_expired':
    'El segundo paso no se completó en diez minutos. Inicie sesión de nuevo.',
  'refusal.people.second_step_needed':
    'Su empresa exige un segundo paso. Configure primero una aplicación de autenticación.',
  'refusal.people.second_factor_is_on':
    'Ya usa una aplicación de autenticación. Deje de usarla antes de configurar otra.',
  'refusal.people.second_factor_is_off': 'Aquí no hay configurada ninguna aplicación de autenticación.',
  'refusal.people.second_factor_not_started':
    'Empiece de nuevo a configurar la aplicación de autenticación; este código no corresponde a nada.',
  'refusal.people.second_factor_required':
    'Su empresa exige un segundo paso, así que no se puede desactivar.',
  'refusal.people.link_refused':
    'Este enlace ya no sirve: se ha usado, ha caducado o se envió otro más reciente. Pida uno nuevo.',
  'refusal.people.password_too_common':
    'Esta contraseña está en la lista de las más comunes. Elija otra, de 12 a 128 caracteres; van bien unas cuantas palabras sin relación.',
  'refusal.people.confirm_first':
    'Indique antes otra vez su contraseña o un código. Se pide antes de cambiar quién puede hacer qué.',
  'refusal.people.session_not_found': 'Allí ya no tiene ninguna sesión iniciada.',
  'refusal.people.is_sample':
    'Usted es una de las personas de ejemplo y se eliminaría con ellas. Inicie sesión primero con otra cuenta.',
  'refusal.people.set_up_already':
    'Esta mesa de servicio ya está configurada. Inicie sesión o pida una invitación a administración.',
  'refusal.people.setup_link_refused':
    'Este enlace de configuración no es el correcto. El más reciente se muestra donde se arrancó Accord.',
  'refusal.people.not_found': 'No existe esa persona en el equipo.',
  'refusal.people.contact_not_found': 'No existe ese contacto.',
  'refusal.people.client_not_found': 'Ese cliente no existe o está archivado.',
  'refusal.people.team_not_found': 'Ese equipo no existe o está archivado.',
  'refusal.people.calendar_not_found': 'Ese calendario no existe o está archivado.',
  'refusal.people.address_taken':
    'La dirección {{email}} ya pertenece a {{name}}. Cada persona tiene su propia dirección.',
  'refusal.people.address_missing': 'Aquí hace falta una dirección: a ella se envía la invitación.',
  'refusal.people.team_name_taken': 'Ya hay un equipo llamado {{name}}. Elija otro nombre.',
  'refusal.people.above_own_role':
    'No puede dar un rol que permita más que el suyo, ni actuar sobre quien lo tenga.',
  'refusal.people.last_administrator':
    'Es la última persona con el rol de administración que puede iniciar sesión. Dé antes ese rol a otra.',
  'refusal.people.not_yourself':
    'No puede retirar su propio acceso. Puede hacerlo otra persona de administración.',
  'refusal.people.has_joined':
    'La invitación ya se ha aceptado. Si se olvidó la contraseña, en el inicio de sesión se puede pedir un enlace.',
  'refusal.people.is_disabled': 'Se le ha retirado el acceso. Devuélvaselo primero.',
  'refusal.people.changed_meanwhile':
    'Alguien ha cambiado esto entretanto. Consulte la versión más reciente y vuelva a cambiarlo.',
  'refusal.people.site_not_found': 'Este cliente no tiene esa sede, o está archivada. Elija otra.',
} satisfies Spanish<typeof english>
