import type { notifications as english } from '../en/notifications.ts'
import type { Dutch } from '../translated.ts'

export const notifications = {
title: 'Meldingen',
needsYou: 'Vraagt om jou',
updates: 'Nieuws',
upToDate: 'Je bent bij',
upToDateText: 'Wat om jou vraagt, staat hier: toewijzingen, vermeldingen, antwoorden van klanten, beloften met risico.',
noUpdates: 'Geen nieuws',
done: 'Klaar',
allDone: 'Alles klaar',
doneNow: 'Afgehandeld',
allDoneNow_one: '{{count}} melding afgehandeld',
allDoneNow_other: '{{count}} meldingen afgehandeld',
open: 'Openen',
unread: 'Nieuw',
failed: 'De meldingen konden niet worden geladen',
more: 'Eerdere tonen',
nextOne: 'Volgende melding',
earlierOne: 'Vorige melding',
openIt: 'Openen waar het over gaat',
} satisfies Dutch<typeof english>
