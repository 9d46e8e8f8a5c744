// The keys of every screen, known without its code: for whoever looks them up, or changes one, elsewhere. Each screen
// still says for itself what its keys do; a test holds the two together.

import { say as hours, useText as useHours } from '#web/agreements/hours/text.ts'
import { say as agreement, useText as useAgreements } from '#web/agreements/text.ts'
import { say as service, useText as useServices } from '#web/catalogue/text.ts'
import { say as onboarding, useText as useOnboarding } from '#web/clients/onboarding/text.ts'
import { say as clients, useText as useClients } from '#web/clients/text.ts'
import { say as notice, useText as useNotices } from '#web/notifications/text.ts'
import type { CommandSection } from '#web/platform/keyboard/commands.ts'
import type { Met } from '#web/platform/keyboard/met.ts'
import { sayKey, useKeyText } from '#web/platform/keyboard/words.ts'
import { say as compose, useText as useCompose } from '#web/tickets/opening/text.ts'
import { say as ticket, useText as useTicket } from '#web/tickets/text.ts'
import { say as client, useText as useClient } from '#web/views/client/text.ts'
import { say as queue, useText as useQueue } from '#web/views/text.ts'

export type Screen = {
  readonly name: () => string
  readonly section: CommandSection
  /** They listen only where they have the focus. */
  readonly ownPlace?: true
  readonly keys: readonly (readonly [id: string, keys: string, name: () => string])[]
}

export const screens: readonly Screen[] = [
  {
    name: () => sayKey('section_list'),
    section: 'list',
    ownPlace: true,
    keys: [
      ['list.next', 'j', () => sayKey('listNext')],
      ['list.previous', 'k', () => sayKey('listPrevious')],
      ['list.open', 'enter', () => sayKey('listOpen')],
      ['list.peek', 'space', () => sayKey('listPeek')],
      ['list.select', 'x', () => sayKey('listSelect')],
      ['list.extendDown', 'shift+j', () => sayKey('listExtendDown')],
      ['list.extendUp', 'shift+k', () => sayKey('listExtendUp')],
      ['list.all', 'mod+a', () => sayKey('listAll')],
      ['list.none', 'escape', () => sayKey('listNone')],
    ],
  },
  {
    name: () => queue('title'),
    section: 'list',
    keys: [
      ['queue.nextUp', 'n', () => queue('cmd_nextUp')],
      ['queue.filter', '/', () => queue('cmd_filter')],
      ['queue.filterToo', 'f', () => queue('cmd_filter')],
    ],
  },
  {
    name: () => queue('column_ticket'),
    section: 'ticket',
    keys: [
      ['ticket.reply', 'r', () => ticket('cmd_reply')],
      ['ticket.note', 'm', () => ticket('cmd_note')],
      ['ticket.take', 'i', () => ticket('cmd_take')],
      ['ticket.assign', 'a', () => ticket('cmd_assign')],
      ['ticket.status', 's', () => ticket('cmd_status')],
      ['ticket.priority', 'p', () => ticket('cmd_priority')],
      ['ticket.type', 'y', () => ticket('cmd_type')],
      ['ticket.tags', 'u', () => ticket('cmd_tags')],
      ['ticket.snooze', 'h', () => ticket('cmd_snooze')],
      ['ticket.solve', 'e', () => ticket('cmd_solve')],
      ['ticket.why', 'l', () => ticket('cmd_why')],
      ['ticket.zone', 'shift+l', () => ticket('cmd_zone')],
      ['ticket.watch', 'w', () => ticket('cmd_watch')],
      ['ticket.copy', '.', () => ticket('cmd_copyNumber')],
      ['ticket.context', ']', () => ticket('cmd_context')],
      ['ticket.next', 'j', () => ticket('cmd_next')],
      ['ticket.previous', 'k', () => ticket('cmd_previous')],
    ],
  },
  {
    name: () => sayKey('section_composer'),
    section: 'composer',
    ownPlace: true,
    keys: [
      ['composer.send', 'mod+enter', () => ticket('cmd_send')],
      ['composer.solve', 'mod+shift+enter', () => ticket('cmd_sendSolve')],
      ['composer.switch', 'mod+shift+m', () => ticket('cmd_switch')],
      ['composer.leave', 'escape', () => ticket('cmd_leave')],
    ],
  },
  {
    name: () => compose('title'),
    section: 'create',
    ownPlace: true,
    keys: [['compose.create', 'mod+enter', () => compose('create')]],
  },
  {
    name: () => client('agreements'),
    section: 'list',
    keys: [
      ['agreements.filter', '/', () => agreement('cmd_filter')],
      ['agreements.layout.list', 'alt+1', () => agreement('layout_list')],
      ['agreements.layout.board', 'alt+3', () => agreement('layout_board')],
      ['agreements.layout.timeline', 'alt+6', () => agreement('layout_timeline')],
      ['timeline.closer', '+', () => agreement('zoomIn')],
      ['timeline.wider', '-', () => agreement('zoomOut')],
      ['timeline.earlier', 'shift+left', () => agreement('earlier')],
      ['timeline.later', 'shift+right', () => agreement('later')],
      ['agreement.renew', 'r', () => agreement('renew')],
    ],
  },
  {
    name: () => clients('clients'),
    section: 'here',
    keys: [
      ['client.renew', 'r', () => client('renew')],
      ['hours.book', 'b', () => hours('book')],
    ],
  },
  {
    name: () => hours('waiting'),
    section: 'list',
    keys: [
      ['hours.approve', 'a', () => hours('approve')],
      ['hours.refuse', 'r', () => hours('refuse')],
    ],
  },
  {
    name: () => notice('title'),
    section: 'list',
    keys: [
      ['notifications.next', 'j', () => notice('nextOne')],
      ['notifications.previous', 'k', () => notice('earlierOne')],
      ['notifications.done', 'e', () => notice('done')],
      ['notifications.open', 'o', () => notice('openIt')],
    ],
  },
  {
    name: () => onboarding('title'),
    section: 'create',
    keys: [['clients.onboard', 'mod+enter', () => onboarding('create')]],
  },
  {
    name: () => service('column_service'),
    section: 'here',
    keys: [['services.save', 'mod+enter', () => service('save')]],
  },
]

/** All of them as the registry would have met them. */
export const knownKeys: readonly Met[] = screens.flatMap(({ section, ownPlace = false, keys }) =>
  keys.map(([id, pressed, name]) => ({ id, keys: pressed, name, section, ownPlace })),
)

/** Their names in the reader's language, which may still be on their way. */
export function useKnownWords(): void {
  useKeyText()
  useQueue()
  useTicket()
  useCompose()
  useClient()
  useClients()
  useAgreements()
  useHours()
  useNotices()
  useOnboarding()
  useServices()
}
