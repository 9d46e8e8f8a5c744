import type { notifications as english } from '../en/notifications.ts'
import type { French } from '../translated.ts'

export const notifications = {
title: 'Notifications',
needsYou: 'À traiter',
updates: 'Nouvelles',
upToDate: 'Vous êtes à jour',
upToDateText: 'Ce qui demande votre attention apparaîtra ici : attributions, mentions, réponses de clients, promesses à risque.',
noUpdates: 'Aucune nouvelle',
done: 'Traité',
allDone: 'Tout est traité',
doneNow: 'Notification rangée',
allDoneNow_one: '{{count}} notification rangée',
allDoneNow_many: '{{count}} de notifications rangées',
allDoneNow_other: '{{count}} notifications rangées',
open: 'Ouvrir',
unread: 'Nouveau',
failed: 'Les notifications n’ont pas pu être chargées',
more: 'Afficher les précédentes',
nextOne: 'Notification suivante',
earlierOne: 'Notification précédente',
openIt: 'Ouvrir ce dont il s’agit',
} satisfies French<typeof english>
