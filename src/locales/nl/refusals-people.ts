import type { refusalsPeople as english } from '../en/refusals-people.ts'
import type { Dutch } from '../translated.ts'

export const refusalsPeople = {
  'refusal.people.sign_in_refused':
    'Dit adres en wachtwoord horen niet bij elkaar. Controleer beide, of vraag een link per mail.',
  'refusal.people.wrong_password': 'Dat is niet je wachtwoord.',
  'refusal.people.wrong_code':
    'Deze code klopt niet. Codes wisselen elke 30 seconden; een herstelcode werkt één keer.',
  'refusal.people.second_step_expired': 'De tweede stap is niet binnen tien minuten gezet. Log opnieuw in.',
  'refusal.people.second_step_needed':
    'Je bedrijf vraagt een tweede stap. Stel eerst een authenticator-app in.',
  'refusal.people.second_factor_is_on':
    'Je gebruikt al een authenticator-app. Stop daarmee voordat je een andere instelt.',
  'refusal.people.second_factor_is_off': 'Hier is geen authenticator-app ingesteld.',
  'refusal.people.second_factor_not_started':
    'Begin opnieuw met het instellen van de authenticator-app; deze code hoort nergens bij.',
  'refusal.people.second_factor_required': 'Je bedrijf vraagt een tweede stap, dus die kan niet uit.',
  'refusal.people.link_refused':
    'Deze link werkt niet meer: hij is gebruikt, te oud, of er is een nieuwere gestuurd. Vraag een nieuwe.',
  'refusal.people.password_too_common':
    'Dit wachtwoord staat op de lijst van de meest gebruikte. Kies een ander, van 12 tot 128 tekens; een paar losse woorden zijn goed.',
  'refusal.people.confirm_first':
    'Geef eerst nog eens je wachtwoord of een code. Dat vragen we voordat je wijzigt wie wat mag.',
  'refusal.people.session_not_found': 'Je bent daar niet meer ingelogd.',
  'refusal.people.is_sample':
    'Je bent een van de voorbeeldpersonen en zou mee verdwijnen. Log eerst in als iemand anders.',
  'refusal.people.set_up_already':
    'Deze servicedesk is al ingericht. Log in, of vraag een beheerder je uit te nodigen.',
  'refusal.people.setup_link_refused':
    'Deze inrichtingslink is niet de juiste. De nieuwste is getoond waar Accord werd gestart.',
  'refusal.people.not_found': 'Deze collega bestaat niet.',
  'refusal.people.contact_not_found': 'Dit contact bestaat niet.',
  'refusal.people.client_not_found': 'Deze klant bestaat niet of is gearchiveerd.',
  'refusal.people.team_not_found': 'Dit team bestaat niet of is gearchiveerd.',
  'refusal.people.calendar_not_found': 'Deze kalender bestaat niet of is gearchiveerd.',
  'refusal.people.address_taken': 'Het adres {{email}} is al van {{name}}. Iedereen heeft een eigen adres.',
  'refusal.people.address_missing': 'Hier is een adres nodig: daar gaat de uitnodiging heen.',
  'refusal.people.team_name_taken': 'Er is al een team dat {{name}} heet. Kies een andere naam.',
  'refusal.people.above_own_role':
    'Je kunt geen rol geven die meer mag dan die van jou, en niets doen met iemand die zo’n rol heeft.',
  'refusal.people.last_administrator':
    'Dit is de laatste beheerder die kan inloggen. Maak eerst iemand anders beheerder.',
  'refusal.people.not_yourself': 'Je kunt je eigen toegang niet intrekken. Een andere beheerder kan dat wel.',
  'refusal.people.has_joined':
    'De uitnodiging is al aangenomen. Voor een vergeten wachtwoord is er “Wachtwoord vergeten?” op de inlogpagina.',
  'refusal.people.is_disabled': 'De toegang is ingetrokken. Geef die eerst terug.',
  'refusal.people.changed_meanwhile':
    'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwere versie en wijzig dan opnieuw.',
  'refusal.people.site_not_found':
    'Deze klant heeft deze vestiging niet, of ze is gearchiveerd. Kies een andere.',
} satisfies Dutch<typeof english>
