import type { refusalsAgreements as english } from '../en/refusals-agreements.ts'
import type { Dutch } from '../translated.ts'

export const refusalsAgreements = {
  'refusal.agreements.not_found': 'Deze overeenkomst bestaat niet.',
  'refusal.agreements.client_not_found': 'Deze klant bestaat niet. Kies een andere.',
  'refusal.agreements.manager_not_found':
    'Deze accountmanager bestaat niet of de account is gesloten. Kies een andere medewerker.',
  'refusal.agreements.recipient_not_found':
    'Een van degenen voor wie ze geldt, bestaat niet meer: een klant, een locatie of een contactpersoon. Haal die eruit of kies een andere.',
  'refusal.agreements.service_not_found': 'Deze dienst bestaat niet. Haal ze eruit of kies een andere.',
  'refusal.agreements.policy_not_found':
    'Deze gepubliceerde versie van een beleid bestaat niet. Kies een andere.',
  'refusal.agreements.calendar_not_found': 'Deze kalender bestaat niet. Kies een andere.',
  'refusal.agreements.contact_not_found':
    'Een van de contactpersonen die bericht moeten krijgen, bestaat niet meer. Kies een andere.',
  'refusal.agreements.ends_before_it_starts':
    'De laatste dag ligt vóór de eerste. Kies een laatste dag op of na de eerste.',
  'refusal.agreements.series_overlaps':
    'Ze zou op dezelfde dagen gelden als #{{number}} {{name}}, waarop ze volgt of die erop volgt. Kies dagen ervoor of erna.',
  'refusal.agreements.starts_later':
    'Ze begint op {{startsOn}} en kan dus nu nog niet gelden. Plan ze in of kies een vroegere eerste dag.',
  'refusal.agreements.not_ready': 'Zo kan dit niet worden beloofd. $t(finding.agreement.{{finding}})',
  'refusal.agreements.case_fails':
    'Het voorbeeld “{{name}}” zou op {{due}} moeten uitkomen en komt uit op {{found}}. Wijzig het voorbeeld of de voorwaarden.',
  'refusal.agreements.changed_meanwhile':
    'Iemand heeft deze overeenkomst gewijzigd sinds je keek. Kijk opnieuw en wijzig dan.',
  'refusal.agreements.is_over':
    'Deze overeenkomst is voorbij en kan niet meer worden gewijzigd. Verleng of kopieer ze; een beëindigde geldt weer zodra de laatste dag naar vandaag of later wordt verplaatst.',
  'refusal.agreements.has_begun':
    'Ze is al begonnen: de eerste dag en de tijdzone staan vast. Alleen de laatste dag kan nog worden verplaatst.',
  'refusal.agreements.ends_in_the_past':
    'Ze gold tot nu toe en kan dus niet vóór vandaag zijn geëindigd. Kies vandaag of een latere dag.',
  'refusal.agreements.effective_too_early':
    'Een versie geldt vanaf nu of later, en na de vorige. Kies {{from}} of een latere dag.',
  'refusal.agreements.cannot_become':
    'Vanuit de huidige toestand kan dat niet. Kijk opnieuw: ze is misschien intussen veranderd.',
  'refusal.agreements.reason_missing': 'Zeg waarom: de reden wordt bij de overeenkomst bewaard.',
  'refusal.agreements.one_source_for_many':
    'Kies één bron voor meerdere klanten, of meerdere bronnen zonder klanten: elke geldt dan voor de eigen klant.',
  'refusal.agreements.batch_not_found': 'Hier valt niets ongedaan te maken.',
  'refusal.agreements.too_late_to_undo':
    'Dit is meer dan 24 uur geleden gemaakt. Annuleer de overeenkomsten een voor een.',
  'refusal.agreements.already_undone': 'Dit is al ongedaan gemaakt.',
  'refusal.agreements.upload_not_found': 'Het gekozen bestand is er niet meer. Kies het opnieuw.',
  'refusal.agreements.document_not_found': 'Dit document hoort niet bij deze overeenkomst.',
  'refusal.agreements.answer_unreadable':
    'Het antwoord noemt {{name}}, dat niet bekend is. Gebruik {{known}}.',
  'refusal.agreements.renews_nothing':
    'Ze verlengt geen andere overeenkomst, dus er zijn geen uren om mee te nemen.',
  'refusal.agreements.ticket_not_found': 'Dit ticket bestaat niet. Kies een ander.',
  'refusal.agreements.draw_without_agreement':
    'Zeg waarop het geboekt wordt: een ticket of een overeenkomst van de klant ervan.',
  'refusal.agreements.draw_in_the_future':
    'Die dag moet nog komen. Boek werk op de dag waarop het gedaan is.',
  'refusal.agreements.no_hours_on_that_day':
    'Op die dag zijn er geen uren afgesproken. Kies een andere dag of een andere overeenkomst.',
  'refusal.agreements.draw_not_covered':
    'Ze geldt niet voor wie dit ticket vroeg. Kies een andere overeenkomst.',
  'refusal.agreements.hours_end_before_they_start':
    'De laatste dag waarop ze gebruikt kunnen worden, ligt vóór de eerste. Kies een latere.',
  'refusal.agreements.draw_not_found': 'Deze boeking bestaat niet.',
  'refusal.agreements.draw_not_yours':
    'Alleen uw eigen boeking van vandaag kunt u terugnemen. Vraag het voor een andere aan de accountmanager.',
  'refusal.agreements.draw_taken_back': 'Deze boeking is al teruggenomen.',
  'refusal.agreements.addition_not_found': 'Zulke toegevoegde uren zijn er niet in deze overeenkomst.',
  'refusal.agreements.addition_taken_back': 'Deze uren zijn al teruggenomen.',
  'refusal.agreements.draw_not_waiting': 'Van deze boeking wacht niets meer op een besluit. Kijk opnieuw.',
  'refusal.agreements.hours_refused':
    '{{name}} heeft op die dag nog {{left}} uur over en staat geen werk boven de uren toe. Boek niet meer dan dat of vraag het de accountmanager.',
  'refusal.agreements.order_missing': 'Zeg in welke volgorde uren gegeven worden: minstens één regel.',
  'refusal.agreements.client_archived':
    'De klant is gearchiveerd voordat ze begon. Haal de klant terug en activeer ze dan met de hand.',
  'refusal.agreements.could_not_turn':
    'Er ging iets mis toen ze van toestand moest veranderen. Probeer het met de hand opnieuw.',
} as const satisfies Dutch<typeof english>
