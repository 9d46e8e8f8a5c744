import type { mailOutgoing as english } from '../en/mail-outgoing.ts'
import type { Dutch } from '../translated.ts'

export const mailOutgoing = {
  'mail.in.no_subject': 'Zonder onderwerp',
  'mail.out.reply_above': 'schrijf uw antwoord boven deze regel',
  'mail.out.from_person': '{{name}} ({{company}})',
  'mail.ack.subject': '[#{{number}}] We hebben uw verzoek ontvangen',
  'mail.ack.greeting': 'Goedendag,',
  'mail.ack.received': 'We hebben uw verzoek ontvangen. Het nummer is #{{number}}.',
  'mail.ack.promise': 'U hoort uiterlijk {{due}} van ons.',
  'mail.ack.more': 'Wilt u iets toevoegen? Beantwoord dan gewoon deze mail.',
  'mail.ack.closing': 'Met vriendelijke groet,',
  'mail.trial.subject': 'Een test van de mailrelay',
  'mail.trial.text':
    'Deze mail is door Accord op {{url}} verstuurd om de mailrelay te testen. Als je dit leest, werkt uitgaande mail. Antwoorden hoeft niet.',
  'mail.waits.no_relay': 'Er is geen relay ingesteld: de mail wacht tot die er is.',
  'mail.waits.password':
    'De relay weigerde gebruikersnaam of wachtwoord; de mail wacht. Het antwoord was: {{answer}}',
  'mail.waits.settings':
    'De relay aanvaardt onze instellingen niet; de mail wacht. Het antwoord was: {{answer}}',
  'mail.waits.later':
    'De relay kon hem niet aannemen; we proberen het vanzelf opnieuw. Het antwoord was: {{answer}}',
  'mail.waits.no_address': 'De servicedesk heeft nog geen eigen mailadres: de mail wacht tot dat er is.',
  'mail.failed.refused': 'De relay heeft hem definitief geweigerd. Het antwoord was: {{answer}}',
  'mail.failed.gave_up': 'Na twee dagen opgegeven. Het laatste antwoord was: {{answer}}',
  'mail.failed.no_recipient': 'Geen van de ontvangers mag hem nog krijgen, of geen adres is bruikbaar.',
  'mail.failed.attachment': 'Een bijlage ontbreekt in de bestanden van de servicedesk: {{name}}',
  'mail.sent.partly': 'Verzonden, maar niet aan {{addresses}}. Het antwoord van de relay was: {{answer}}',
} satisfies Dutch<typeof english>
