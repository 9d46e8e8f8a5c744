// Sixty requests and what became of them. Times are not dates but shares of a promise: they are laid out backwards
// from now along each client's working hours, so that every state of a clock is on the screen whenever it is tried.

import type { ClientKey, ColleagueKey } from './company.ts'
import type { ServiceKey } from './services.ts'

/**
 * How far a ticket has come.
 * - fresh: nobody has answered; `used` of the first-response target is gone (above 1: breached)
 * - working: answered in time; `used` of the resolution target is gone
 * - asked: answered after `used` of it, then the client was asked something: paused
 * - supplier: the same, waiting on a third party
 * - again: answered, and the client wrote again: `used` of the next-response target is gone
 * - solved: answered, and solved after `used` of the resolution target
 * - thanked: solved, and the client said thank you
 */
export type Stage = 'fresh' | 'working' | 'asked' | 'supplier' | 'again' | 'solved' | 'thanked'

export type Plot = {
  readonly client: ClientKey
  readonly contact: 0 | 1
  readonly severity: 1 | 2 | 3 | 4
  readonly stage: Stage
  readonly used: number
  readonly service: ServiceKey | null
  readonly assignee: ColleagueKey | null
  readonly subject: string
  readonly text: string
}

const plot = (
  [client, contact, severity, stage, used, service, assignee]: readonly [
    ClientKey,
    0 | 1,
    1 | 2 | 3 | 4,
    Stage,
    number,
    ServiceKey | null,
    ColleagueKey | null,
  ],
  subject: string,
  text: string,
): Plot => ({ client, contact, severity, stage, used, service, assignee, subject, text })

export const plots: readonly Plot[] = [
  plot(
    ['harbour', 1, 1, 'fresh', 0.4, 'hosting', null],
    'Ward tablets lose the connection every few minutes',
    'Since 20:00 the tablets on wards 3 and 4 drop out and reconnect by themselves. Nurses have to enter observations twice.',
  ),
  plot(
    ['harbour', 0, 1, 'fresh', 0.82, 'planner', 'ana'],
    'Shift plan shows yesterday’s rota',
    'The rota that was published at noon is not there. Everyone sees yesterday’s version, also after signing in again.',
  ),
  plot(
    ['harbour', 1, 2, 'fresh', 0.94, 'sso', null],
    'Night staff cannot sign in with their badge',
    'Badge sign-in says “unknown card” for all cards that were issued this week. Older cards work.',
  ),
  plot(
    ['harbour', 0, 2, 'fresh', 1.6, 'import', null],
    'Import stops at row 30,001',
    'The medication list has 42,000 rows. The import stops after 30,000 without an error; the rest is missing.',
  ),
  plot(
    ['harbour', 1, 2, 'working', 0.55, 'reports', 'bo'],
    'Discharge report takes four minutes',
    'It used to take seconds. We print about eighty of these a day.',
  ),
  plot(
    ['harbour', 0, 3, 'working', 0.78, 'planner', 'ana'],
    'Two planners overwrite each other’s notes',
    'If two of us have the same bed open, whoever saves last wins. Could it at least warn us?',
  ),
  plot(
    ['harbour', 1, 1, 'working', 0.96, 'hosting', 'ben'],
    'Alarm list freezes during backup',
    'Each night between 02:10 and 02:25 the alarm list does not move. It catches up afterwards.',
  ),
  plot(
    ['harbour', 0, 3, 'asked', 0.3, 'sso', 'bo'],
    'Second factor asked at every page',
    'Since the update I have to type a code on every page, not once a day.',
  ),
  plot(
    ['harbour', 1, 2, 'supplier', 0.5, 'hosting', 'lea'],
    'Text messages to on-call arrive late',
    'Some arrive after twenty minutes. The gateway says they were handed over at once.',
  ),
  plot(
    ['harbour', 0, 4, 'solved', 0.4, 'reports', 'bo'],
    'Logo on the discharge letter is blurred',
    'It is sharp on screen and blurred on paper.',
  ),
  plot(
    ['harbour', 1, 2, 'solved', 1.3, 'planner', 'ana'],
    'Bed list empty after midnight',
    'From 00:00 to 00:40 the list of ward 7 was empty. It came back by itself.',
  ),
  plot(
    ['harbour', 0, 3, 'again', 0.5, 'planner', 'bo'],
    'Colours of the rota changed',
    'Night shifts are now the same blue as late shifts. We print this in black and white, so we can no longer tell them apart.',
  ),
  plot(
    ['harbour', 1, 2, 'again', 1.2, 'import', 'ana'],
    'Duplicate patients after the nightly import',
    'About thirty patients exist twice this morning. The numbers differ by a leading zero.',
  ),

  plot(
    ['acme', 0, 2, 'fresh', 0.15, 'planner', null],
    'Ritten verdwijnen uit de planning',
    'Sinds vanochtend zijn ritten die ik gisteren heb ingepland niet meer zichtbaar. Na verversen komen er een paar terug.',
  ),
  plot(
    ['acme', 1, 3, 'fresh', 0.8, 'reports', null],
    'Factuur-PDF is leeg',
    'De PDF van factuur 2026-1184 opent, maar er staat niets in. Andere facturen zijn in orde.',
  ),
  plot(
    ['acme', 0, 2, 'fresh', 0.93, 'import', 'bo'],
    'Import van tarieven geeft fout op regel 1',
    'Het bestand is hetzelfde als vorige maand. De melding is “onbekend veld: tarief ”, met een spatie erachter.',
  ),
  plot(
    ['acme', 1, 3, 'fresh', 1.4, 'reports', null],
    'Btw-overzicht klopt niet met de boekhouding',
    'Er is een verschil van € 412,50 over oktober. Wij denken dat creditnota’s dubbel tellen.',
  ),
  plot(
    ['acme', 0, 3, 'working', 0.35, 'planner', 'ana'],
    'Kaart laadt niet op de tablet in de cabine',
    'Alleen in de nieuwe wagens. De chauffeurs zien een grijs vlak.',
  ),
  plot(
    ['acme', 1, 2, 'working', 0.83, 'reports', 'bo'],
    'Maandrapport wordt twee keer verstuurd',
    'Alle ontvangers kregen het rapport van oktober op 1 en op 2 november.',
  ),
  plot(
    ['acme', 0, 3, 'asked', 0.2, 'sso', 'ana'],
    'Nieuwe medewerker kan niet inloggen',
    'Femke begint maandag. Ze krijgt steeds “account niet gevonden”.',
  ),
  plot(
    ['acme', 1, 4, 'asked', 0.6, null, 'bo'],
    'Kolom toevoegen aan het rittenoverzicht',
    'Kan het kenteken naast het ritnummer komen te staan?',
  ),
  plot(
    ['acme', 0, 3, 'solved', 0.5, 'planner', 'ana'],
    'Zoeken op postcode vindt niets',
    'Zoeken op plaatsnaam werkt wel.',
  ),
  plot(
    ['acme', 1, 3, 'thanked', 0.3, 'reports', 'bo'],
    'Export naar Excel toont datums als getallen',
    'In de kolom laaddatum staat 46348 in plaats van een datum.',
  ),
  plot(
    ['acme', 0, 2, 'again', 0.85, 'hosting', 'lea'],
    'Traag tussen negen en tien',
    'Elke ochtend duurt het openen van een rit dan meer dan tien seconden.',
  ),

  plot(
    ['nordwind', 0, 1, 'fresh', 0.3, 'sso', 'lea'],
    'SSO loop after update',
    'After tonight’s update the sign-in page sends us to our identity provider and back, for ever. Nobody can work.',
  ),
  plot(
    ['nordwind', 1, 2, 'fresh', 0.77, 'import', null],
    'Показания счётчиков не загружаются',
    'Файл за вчерашний день принят, но показаний в системе нет. Ошибок в журнале не видно.',
  ),
  plot(
    ['nordwind', 0, 3, 'fresh', 1.15, null, null],
    'Which ports does the new agent need?',
    'Our firewall team wants the list before Thursday’s change window.',
  ),
  plot(
    ['nordwind', 0, 2, 'working', 0.6, 'sso', 'lea'],
    'Group changes arrive a day late',
    'We move people between groups in the directory. In the planner they keep the old rights until the next day.',
  ),
  plot(
    ['nordwind', 1, 1, 'working', 0.92, 'planner', 'ben'],
    'Диспетчерская видит старый план',
    'План на завтра опубликован, но на большом экране в диспетчерской показан вчерашний.',
  ),
  plot(
    ['nordwind', 0, 3, 'working', 1.2, 'reports', 'bo'],
    'Turbine availability above 100 %',
    'For turbine 14 the October report says 103.2 %. That would be nice, but no.',
  ),
  plot(
    ['nordwind', 0, 3, 'asked', 0.45, 'hosting', 'ana'],
    'Certificate warning on the test system',
    'The browser says the certificate is for another name. Production is fine.',
  ),
  plot(
    ['nordwind', 1, 3, 'asked', 1.1, 'import', 'ana'],
    'Повторная загрузка удваивает значения',
    'Если загрузить файл второй раз, значения складываются, а не заменяются.',
  ),
  plot(
    ['nordwind', 0, 2, 'supplier', 0.4, 'sso', 'lea'],
    'Identity provider rejects our new certificate',
    'They say the signature algorithm is not supported. You said it is.',
  ),
  plot(
    ['nordwind', 0, 4, 'solved', 0.2, null, 'bo'],
    'Invoice address changed',
    'Please use the new address from January on.',
  ),
  plot(
    ['nordwind', 1, 2, 'solved', 0.8, 'planner', 'ana'],
    'Не сохраняется фильтр по участкам',
    'После выхода фильтр снова пустой.',
  ),
  plot(
    ['nordwind', 0, 3, 'again', 0.2, 'planner', 'bo'],
    'Outage plan cannot be printed on A3',
    'On A4 it is not readable. We need the whole week on one sheet.',
  ),

  plot(
    ['tokai', 0, 2, 'fresh', 0.5, 'planner', null],
    'Slow search since version 8.4',
    'A search by part number takes eight to ten seconds. Before the update it was immediate.',
  ),
  plot(
    ['tokai', 1, 3, 'fresh', 0.9, 'import', null],
    'Half-width katakana arrives as question marks',
    'Supplier names from the old system are shown as ????. Full-width names are correct.',
  ),
  plot(
    ['tokai', 0, 2, 'working', 0.4, 'planner', 'ana'],
    'Release calendar shows Monday as a working day',
    'Monday is Labour Thanksgiving Day. The calendar plans three releases on it.',
  ),
  plot(
    ['tokai', 1, 2, 'working', 0.88, 'hosting', 'lea'],
    'Staging copy is two days old',
    'It should be refreshed every night. The last copy is from Friday.',
  ),
  plot(
    ['tokai', 0, 3, 'asked', 0.35, 'reports', 'ana'],
    'Totals differ between screen and CSV',
    'The screen shows 1,204 and the file adds up to 1,198.',
  ),
  plot(
    ['tokai', 1, 1, 'asked', 0.7, 'sso', 'lea'],
    'Sign-in fails for one office',
    'Osaka cannot sign in since 14:00. Tokyo can.',
  ),
  plot(
    ['tokai', 0, 3, 'supplier', 0.6, 'hosting', 'lea'],
    'Second data centre not in the failover test',
    'The report of the test lists only one site.',
  ),
  plot(
    ['tokai', 1, 3, 'solved', 0.6, 'import', 'bo'],
    'Import ignores the time zone of the file',
    'All times are nine hours early.',
  ),
  plot(['tokai', 0, 4, 'thanked', 0.1, null, 'ana'], 'How to rename a project', 'I cannot find the button.'),
  plot(
    ['tokai', 1, 2, 'again', 0.7, 'planner', 'bo'],
    'Drag and drop moves the wrong card',
    'With the board scrolled to the right, the card next to it moves.',
  ),

  plot(
    ['cordillera', 0, 1, 'fresh', 0.6, 'planner', 'diego'],
    'Las cuadrillas no reciben las órdenes',
    'Desde las 10:00 las órdenes nuevas no llegan a las tabletas. Las de ayer sí se ven.',
  ),
  plot(
    ['cordillera', 1, 3, 'fresh', 0.25, 'reports', null],
    'Pump hours missing in the weekly report',
    'Station 7 shows no hours for Tuesday and Wednesday. The raw data is there.',
  ),
  plot(
    ['cordillera', 0, 2, 'working', 0.7, 'import', 'diego'],
    'Lecturas duplicadas de los medidores',
    'Cada lectura aparece dos veces con un segundo de diferencia.',
  ),
  plot(
    ['cordillera', 1, 3, 'working', 0.3, 'hosting', 'diego'],
    'Alarm mails arrive in spam',
    'Only since Monday. Our mail team says the sender changed.',
  ),
  plot(
    ['cordillera', 0, 3, 'asked', 0.4, 'planner', 'diego'],
    'No se puede cerrar una orden sin foto',
    'En zonas sin cobertura no podemos subir fotos y la orden queda abierta.',
  ),
  plot(
    ['cordillera', 1, 2, 'solved', 0.9, 'sso', 'lea'],
    'Contractors lose access on the 1st',
    'Every first of the month they are signed out and cannot get back in.',
  ),
  plot(
    ['cordillera', 0, 3, 'again', 1.4, 'planner', 'diego'],
    'El mapa no muestra las válvulas nuevas',
    'Hemos instalado doce válvulas; en el mapa solo hay tres.',
  ),

  plot(
    ['vauban', 0, 2, 'fresh', 0.65, 'planner', null],
    'Le planning des machines se vide à midi',
    'Chaque jour à 12 h 00 précises, les ordres de la machine 5 disparaissent pendant une minute.',
  ),
  plot(
    ['vauban', 1, 3, 'working', 0.5, 'import', 'lea'],
    'Accents perdus dans les gammes importées',
    '« Fraisage précis » devient « Fraisage prÃ©cis ».',
  ),
  plot(
    ['vauban', 0, 3, 'asked', 0.55, 'reports', 'lea'],
    'Arrondi des temps de réglage',
    'Les temps sont arrondis au quart d’heure, ce qui fausse nos coûts.',
  ),
  plot(
    ['vauban', 1, 2, 'supplier', 0.8, 'hosting', 'lea'],
    'Lenteurs depuis le changement d’opérateur',
    'Le débit mesuré chez nous est normal. Chez vous aussi ?',
  ),
  plot(
    ['vauban', 0, 4, 'solved', 0.3, null, 'lea'],
    'Ajouter une adresse pour les rapports',
    'Merci d’ajouter methodes@ateliers-vauban.example.',
  ),
  plot(
    ['vauban', 1, 3, 'again', 0.4, 'planner', 'lea'],
    'Impression du planning sur deux pages',
    'La dernière colonne passe sur une deuxième page.',
  ),
  plot(
    ['vauban', 0, 2, 'solved', 1.5, 'sso', 'lea'],
    'Compte bloqué après les congés',
    'Le compte de l’atelier est bloqué depuis lundi et nous ne pouvons pas lancer la production.',
  ),
]
