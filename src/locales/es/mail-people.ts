import type { mailPeople as english } from '../en/mail-people.ts'
import type { Spanish } from '../translated.ts'

export const mailPeople = {
  'mail.people.invitation.subject': '{{inviter}} le invita a {{company}}',
  'mail.people.invitation.text':
    'Hola, {{name}}:\n\n{{inviter}} le ha creado una cuenta en la mesa de servicio de {{company}}. Elija una contraseña aquí:\n\n{{link}}\n\nEl enlace sirve una sola vez, hasta {{until}}. Después, pida otro a {{inviter}}.\n\nSi no esperaba este correo, puede ignorarlo: sin el enlace no ocurre nada.',
  'mail.people.contact_invitation.text':
    'Hola, {{name}}:\n\nYa puede seguir sus solicitudes a {{company}} y escribir otras nuevas en nuestra mesa de servicio. Elija una contraseña aquí:\n\n{{link}}\n\nEl enlace sirve una sola vez, hasta {{until}}. Con o sin él, puede escribirnos por correo como siempre.\n\nSi no esperaba este correo, puede ignorarlo.',
  'mail.people.sign_in.subject': 'Su enlace para iniciar sesión en {{company}}',
  'mail.people.sign_in.text':
    'Hola, {{name}}:\n\nInicie sesión aquí:\n\n{{link}}\n\nEl enlace sirve una sola vez, durante 15 minutos.\n\nSi no lo ha pedido, alguien escribió su dirección por error; nadie ha entrado y puede ignorar este correo.',
  'mail.people.reset.subject': 'Fije una contraseña nueva para {{company}}',
  'mail.people.reset.text':
    'Hola, {{name}}:\n\nFije una contraseña nueva aquí:\n\n{{link}}\n\nEl enlace sirve una sola vez, durante una hora. Al fijar la contraseña se cierra su sesión en todos los demás lugares.\n\nSi no lo ha pedido, puede ignorar este correo: su contraseña sigue siendo la misma.',
  'mail.people.password_set.subject': 'Se ha cambiado su contraseña de {{company}}',
  'mail.people.password_set.text':
    'Hola, {{name}}:\n\nSu contraseña se acaba de cambiar y se ha cerrado su sesión en todos los demás lugares.\n\nSi no ha sido usted, pida enseguida un enlace nuevo en la página de inicio de sesión y avise a administración de {{company}}.',
  'mail.people.role_changed.subject': '{{actor}} ha cambiado un rol en {{company}}',
  'mail.people.role_changed.text':
    'Hola, {{name}}:\n\n{{actor}} ha cambiado el rol de {{person}} de {{from}} a {{to}}.\n\nSe informa a todas las personas de administración. Si es un error, deshágalo en Configuración, Personas.',
  'mail.people.security_changed.subject': '{{actor}} ha cambiado la forma de iniciar sesión en {{company}}',
  'mail.people.security_changed.text':
    'Hola, {{name}}:\n\n{{actor}} ha cambiado la forma de iniciar sesión.\n\nSe informa a todas las personas de administración. Si es un error, deshágalo en Configuración, Inicio de sesión.',
  'mail.people.second_factor_dropped.subject': '{{actor}} ha quitado un segundo paso en {{company}}',
  'mail.people.second_factor_dropped.text':
    'Hola, {{name}}:\n\n{{actor}} ha quitado el segundo paso de {{person}}, que ahora puede iniciar sesión solo con la contraseña.\n\nSe informa a todas las personas de administración.',
} satisfies Spanish<typeof english>
