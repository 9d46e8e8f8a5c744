import type { refusalsTickets as english } from '../en/refusals-tickets.ts'
import type { Dutch } from '../translated.ts'

export const refusalsTickets = {
  'refusal.tickets.not_found': 'Dit ticket bestaat niet.',
  'refusal.tickets.message_not_found': 'Dit bericht staat niet op dit ticket.',
  'refusal.tickets.attachment_not_found':
    'Deze bijlage bestaat niet, of de link ernaartoe is verlopen. Open het ticket opnieuw.',
  'refusal.tickets.upload_not_found': 'Een bestand dat je wilde bijvoegen is er niet meer. Kies het opnieuw.',
  'refusal.tickets.upload_missing':
    'Er kwam geen bestand mee. Stuur het als multipart/form-data in het veld “file”.',
  'refusal.tickets.too_large':
    'Dit bestand is groter dan {{limit}} MB. Stuur het in delen, of stuur een link.',
  'refusal.tickets.client_not_found': 'Deze klant bestaat niet. Kies er een uit de lijst.',
  'refusal.tickets.person_not_found':
    'Deze persoon bestaat niet of kan dit niet op zich nemen. Kies iemand anders.',
  'refusal.tickets.reference_not_found':
    'De keuze voor ‘{{field}}’ bestaat niet of is niet meer in gebruik. Kies iets anders.',
  'refusal.tickets.policy_not_found': 'Dit beleid bestaat niet, of heeft geen gepubliceerde versie.',
  'refusal.tickets.newer_message':
    '{{author}} schreef terwijl jij aan het schrijven was. Lees dat eerst; je tekst blijft bewaard.',
  'refusal.tickets.changed_meanwhile':
    '{{name}} heeft sinds je keek iets gewijzigd: {{field}}. Houd dat, of stuur het jouwe opnieuw.',
  'refusal.tickets.changed_since':
    'Het ticket is na dit antwoord gewijzigd, dus het antwoord kan niet worden teruggehaald.',
  'refusal.tickets.already_sent': 'Dit antwoord is al vertrokken. Schrijf een nieuw.',
  'refusal.tickets.already_merged': 'Dit ticket is samengevoegd met #{{number}}. Ga daar verder.',
  'refusal.tickets.already_over': 'Dit ticket heeft al de status {{status}}.',
  'refusal.tickets.not_cancelled': 'Dit ticket was niet geannuleerd, dus er valt niets terug te draaien.',
  'refusal.tickets.cancelled_for_good': 'Dit ticket is geannuleerd. Draai de annulering eerst terug.',
  'refusal.tickets.reopen_window_over':
    '#{{number}} is te lang geleden afgesloten om te heropenen. Schrijf een nieuw verzoek; dat kan naar dit verwijzen.',
  'refusal.tickets.nothing_written': 'Er is niets geschreven en niets bijgevoegd. Schrijf eerst iets.',
  'refusal.tickets.nobody_to_answer':
    'Dit ticket heeft geen aanvrager met een adres. Kies aan wie je schrijft.',
  'refusal.tickets.arrival_ahead':
    'Een verzoek kan niet in de toekomst zijn binnengekomen. Geef een eerder tijdstip.',
  'refusal.tickets.arrival_reason_missing':
    'Een eerdere binnenkomst verschuift wat is beloofd. Zeg hoe je dat weet.',
  'refusal.tickets.priority_reason_missing':
    'De matrix zegt P{{matrix}}. Een andere prioriteit vraagt een reden.',
  'refusal.tickets.severity_reason_missing': 'Een lagere ernst vraagt een reden.',
  'refusal.tickets.merge_with_itself':
    'Een ticket kan niet met zichzelf worden samengevoegd. Kies een ander.',
  'refusal.tickets.merge_across_clients':
    'Beide tickets moeten van dezelfde klant zijn: niemand mag die van een andere klant lezen.',
  'refusal.tickets.snooze_past': 'Dat moment is voorbij. Kies een later moment.',
  'refusal.tickets.forbidden': 'Je rol staat dit op tickets niet toe.',
  'refusal.tickets.not_outside':
    'Hier wacht geen beslissing: het ticket valt onder een overeenkomst of is al aangenomen.',
  'refusal.tickets.waits_for_a_decision':
    'Geen overeenkomst dekt dit verzoek. Neem het eenmalig aan, breng het onder een overeenkomst of wijs het af.',
  'refusal.tickets.agreement_not_found':
    'Deze klant heeft zo’n overeenkomst niet, of ze is nooit begonnen. Kies een andere.',
  'refusal.tickets.agreement_over':
    '{{name}} geldt nu niet en gold ook niet toen het verzoek binnenkwam. Een accountmanager, een teamleider of een beheerder mag het er nog onder brengen.',
  'refusal.tickets.agreement_reason_missing':
    '{{name}} dekt dit verzoek niet. Zeg waarom het er toch onder valt.',
  'refusal.tickets.settling_forbidden':
    'Geen overeenkomst dekt dit verzoek. Een accountmanager, een teamleider of een beheerder beslist wat ermee gebeurt.',
  'field.subject': 'onderwerp',
  'field.type': 'type',
  'field.status': 'status',
  'field.severity': 'ernst',
  'field.urgency': 'urgentie',
  'field.priority': 'prioriteit',
  'field.service': 'dienst',
  'field.assignee': 'behandelaar',
  'field.team': 'team',
  'field.requester': 'aanvrager',
  'field.tags': 'tags',
  'field.copies': 'kopieën',
  'field.earlier_ticket': 'eerder ticket',
} satisfies Dutch<typeof english>
