import type { mailPeople as english } from '../en/mail-people.ts'
import type { Dutch } from '../translated.ts'

export const mailPeople = {
  'mail.people.invitation.subject': '{{inviter}} nodigt je uit bij {{company}}',
  'mail.people.invitation.text':
    'Hallo {{name}},\n\n{{inviter}} heeft voor jou een account gemaakt op de servicedesk van {{company}}. Kies hier een wachtwoord:\n\n{{link}}\n\nDe link werkt één keer, tot {{until}}. Vraag {{inviter}} daarna om een nieuwe.\n\nVerwachtte je dit niet, dan hoef je niets te doen: zonder de link gebeurt er niets.',
  'mail.people.contact_invitation.text':
    'Goedendag {{name}},\n\nOp onze servicedesk kunt u voortaan uw verzoeken aan {{company}} volgen en nieuwe schrijven. Kies hier een wachtwoord:\n\n{{link}}\n\nDe link werkt één keer, tot {{until}}. Ons mailen blijft gewoon mogelijk, met of zonder wachtwoord.\n\nVerwachtte u dit niet, dan hoeft u niets te doen.',
  'mail.people.sign_in.subject': 'Uw link om in te loggen bij {{company}}',
  'mail.people.sign_in.text':
    'Goedendag {{name}},\n\nLog hier in:\n\n{{link}}\n\nDe link werkt één keer, 15 minuten lang.\n\nHebt u hier niet om gevraagd, dan heeft iemand per vergissing uw adres getypt; er is niemand binnengekomen en u hoeft niets te doen.',
  'mail.people.reset.subject': 'Een nieuw wachtwoord voor {{company}}',
  'mail.people.reset.text':
    'Goedendag {{name}},\n\nStel hier een nieuw wachtwoord in:\n\n{{link}}\n\nDe link werkt één keer, een uur lang. Met het nieuwe wachtwoord wordt u overal elders uitgelogd.\n\nHebt u hier niet om gevraagd, dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.',
  'mail.people.password_set.subject': 'Uw wachtwoord voor {{company}} is gewijzigd',
  'mail.people.password_set.text':
    'Goedendag {{name}},\n\nUw wachtwoord is zojuist gewijzigd en u bent overal elders uitgelogd.\n\nWas u dat niet? Vraag dan meteen een nieuwe link op de inlogpagina en meld het bij een beheerder van {{company}}.',
  'mail.people.role_changed.subject': '{{actor}} heeft een rol gewijzigd bij {{company}}',
  'mail.people.role_changed.text':
    'Hallo {{name}},\n\n{{actor}} heeft de rol van {{person}} gewijzigd van {{from}} in {{to}}.\n\nAlle beheerders krijgen dit bericht. Is het een vergissing, draai het dan terug bij Instellingen, Mensen.',
  'mail.people.security_changed.subject': '{{actor}} heeft gewijzigd hoe mensen inloggen bij {{company}}',
  'mail.people.security_changed.text':
    'Hallo {{name}},\n\n{{actor}} heeft gewijzigd hoe mensen inloggen.\n\nAlle beheerders krijgen dit bericht. Is het een vergissing, draai het dan terug bij Instellingen, Inloggen.',
  'mail.people.second_factor_dropped.subject': '{{actor}} heeft een tweede stap weggehaald bij {{company}}',
  'mail.people.second_factor_dropped.text':
    'Hallo {{name}},\n\n{{actor}} heeft de tweede stap van {{person}} weggehaald. Inloggen kan daar nu met alleen het wachtwoord.\n\nAlle beheerders krijgen dit bericht.',
} satisfies Dutch<typeof english>
