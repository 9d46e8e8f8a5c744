import type { refusalsMail as english } from '../en/refusals-mail.ts'
import type { Dutch } from '../translated.ts'

export const refusalsMail = {
  'refusal.mail.not_found': 'Deze ontvangen mail bestaat niet.',
  'refusal.mail.not_waiting': 'Deze mail staat niet meer in triage: iemand heeft hem al afgehandeld.',
  'refusal.mail.not_discarded': 'Alleen een weggegooide mail kan worden teruggehaald.',
  'refusal.mail.already_in_ticket':
    'Deze mail zit al in een ticket. Open dat ticket in plaats van de mail opnieuw te verwerken.',
  'refusal.mail.no_such_client': 'Deze klant bestaat niet of is gearchiveerd. Kies een actieve klant.',
  'refusal.mail.outgoing.not_found': 'Deze uitgaande mail bestaat niet.',
  'refusal.mail.already_sent': 'Deze mail is al verzonden.',
  'refusal.mail.changed_meanwhile':
    '{{name}} heeft sinds je keek iets gewijzigd: {{field}}. Houd dat, of bewaar toch het jouwe.',
  'field.address': 'afzenderadres',
  'field.other_addresses': 'onze andere adressen',
  'field.acknowledgement': 'ontvangstbevestiging van nieuwe tickets',
  'field.service_addresses': 'adressen voor diensten',
  'field.authenticated_by': 'mailserver die afzenders controleert',
  'field.relay': 'relay',
  'refusal.mail.address_unusable':
    '{{address}} kan geen adres van ons zijn. Geef een gewoon adres, zoals support@example.com.',
  'refusal.mail.password_without_user':
    'Een wachtwoord hoort bij een gebruikersnaam. Geef beide, of geen van beide.',
  'refusal.mail.password_unprotected':
    'Het wachtwoord zou onbeschermd over het netwerk naar {{host}} gaan. Kies TLS of STARTTLS.',
  'refusal.mail.no_relay': 'Er is geen relay ingesteld. Geef eerst de host en de poort van je mailserver.',
  'refusal.mail.unauthenticated': 'Het token van de mailhook ontbreekt of klopt niet.',
  'refusal.mail.hook_body': 'De body moet één ruw bericht van het type message/rfc822 zijn.',
  'refusal.mail.not_our_address': '{{address}} is geen adres van ons.',
  'refusal.mail.too_large': 'Het bericht is groter dan {{limit}} MB.',
  'mail.reason.unknown_sender': 'Niemand kent deze afzender nog. Kies van welke klant de mail is.',
  'mail.reason.staff_by_mail':
    'De mail zegt van een collega te zijn. Een Van-regel bewijst niets, dus collega’s antwoorden in de app; kopieer wat nodig is.',
  'mail.reason.no_sender': 'De mail noemt geen afzender die te beantwoorden is.',
  'mail.reason.unreadable': 'De mail was na enkele pogingen niet te lezen. Het origineel is bewaard.',
  'mail.reason.too_much':
    'De mail heeft meer delen, kopregels of adressen dan een mail mag hebben. Het origineel is bewaard.',
  'mail.reason.refused': 'De servicedesk weigerde er een ticket van te maken; het detail zegt waarom.',
  'mail.reason.held':
    'Deze afzender stuurt meer dan 60 mails per uur. De rest wordt hier vastgehouden; er gaat niets verloren.',
  'mail.reason.failed':
    'De verwerking is enkele keren mislukt. Probeer het opnieuw, of download het origineel.',
  'mail.reason.automatic_reply': 'Een automatisch antwoord, zoals een afwezigheidsbericht.',
  'mail.reason.bounce': 'Een andere server meldt dat onze mail niet kon worden bezorgd.',
  'mail.reason.report': 'Een melding van een machine, zoals een leesbevestiging.',
  'mail.reason.list': 'Mail van een mailinglijst of een bulkverzender.',
  'mail.reason.loop': 'Onze eigen mail kwam terug, of twee machines antwoorden elkaar.',
  'mail.reason.own_address': 'De mail zegt van een van onze eigen adressen te komen.',
  'mail.cause.host_unknown': 'Er is geen computer met die naam gevonden. Controleer de hostnaam.',
  'mail.cause.nobody_listens':
    'Op die host en poort luistert niets. Controleer de poort: 465 voor TLS, 587 voor STARTTLS.',
  'mail.cause.no_answer':
    'De server antwoordde niet op tijd. Misschien zit er een firewall tussen, of klopt de poort niet.',
  'mail.cause.tls_mismatch':
    'De server en de gekozen versleuteling passen niet. Poort 465 wil TLS, 587 wil STARTTLS.',
  'mail.cause.certificate': 'Het certificaat van de server kon voor deze hostnaam niet worden geverifieerd.',
  'mail.cause.no_starttls':
    'De server biedt geen STARTTLS aan. Kies TLS met de poort daarvan, of een andere server.',
  'mail.cause.password': 'De server weigerde gebruikersnaam of wachtwoord.',
  'mail.cause.sender_refused': 'De server laat ons niet verzenden als {{address}}.',
  'mail.cause.recipient_refused': 'De server weigerde de ontvanger.',
  'mail.cause.other': 'De server weigerde; het antwoord van de server zegt waarom.',
  'refusal.mail.address_not_ours': '{{address}} is geen adres van ons. Voeg het eerst toe aan de adressen.',
  'refusal.mail.service_not_found': 'Die dienst bestaat niet of is opgeborgen. Kies een andere.',
} satisfies Dutch<typeof english>
