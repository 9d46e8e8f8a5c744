import type { slaMatch as english } from '../en/sla-match.ts'
import type { Russian } from '../translated.ts'

export const slaMatch = {
  'match.policy_by_hand': 'политика {{policy}}, версия {{version}}, применена вручную',
  'match.policy_default': 'политика {{policy}}, версия {{version}}, применяется к новым заявкам',
  'match.policy_missing': 'к новым заявкам не применяется ни одна политика',
  'match.severity_has_none': 'политика {{policy}} ничего не обещает для критичности {{severity}}',
  'match.calendar_of_client': 'отсчёт по часам клиента: {{calendar}}, версия {{version}}',
  'match.calendar_of_policy': 'отсчёт по часам политики: {{calendar}}, версия {{version}}',
  'match.calendar_of_company': 'отсчёт по часам компании: {{calendar}}, версия {{version}}',
  'match.calendar_missing': 'нет календаря для отсчёта',
  'match.none.no_policy': 'не подходит ни одна политика',
  'match.none.no_calendar': 'нет календаря для отсчёта',
  'match.none.severity_has_none': 'политика ничего не обещает для этой критичности',
  'match.policy_of_agreement': 'договор придерживается политики {{policy}}, версия {{version}}',
  'match.calendar_of_agreement': 'отсчёт по часам договора: {{calendar}}, версия {{version}}',
  'match.agreement_only':
    'договор {{agreement}}, версия {{version}}, покрывает этого человека, эту услугу и момент поступления',
  'match.agreement_more_specific':
    'договор {{agreement}}, версия {{version}}, указывает человека точнее, чем {{other}}',
  'match.agreement_rank': 'договор {{agreement}}, версия {{version}}, по порядку идёт раньше, чем {{other}}',
  'match.agreement_ends_first':
    'договор {{agreement}}, версия {{version}}, заканчивается раньше, чем {{other}}',
  'match.agreement_number':
    'у договора {{agreement}}, версия {{version}}, меньший номер; в остальном {{other}} тоже подходит',
  'match.agreement_also': 'договор {{agreement}}, версия {{version}}, тоже подошёл бы',
  'match.agreement_not_begun': 'договор {{agreement}} ещё не начался',
  'match.agreement_over': 'договор {{agreement}} уже закончился',
  'match.agreement_suspended': 'договор {{agreement}} был приостановлен',
  'match.agreement_service_not_covered': 'договор {{agreement}} не включает эту услугу',
  'match.agreement_person_not_covered': 'договор {{agreement}} не распространяется на этого человека',
  'match.agreement_none': 'ни один договор её не покрывает',
  'match.agreement_never_had': 'у этого клиента никогда не было договора',
  'match.agreement_by_hand': 'договор {{agreement}}, версия {{version}}, выбран вручную',
  'match.accepted_once': 'принята разово, за отдельную плату: ни один договор её не покрывает',
  'match.none.out_of_agreement': 'вне договора',
  'match.outside.service_not_covered': 'ни один договор этого клиента не включает эту услугу',
  'match.outside.person_not_covered': 'ни один договор не распространяется на этого человека',
  'match.outside.suspended': 'договор приостановлен',
  'match.outside.over': 'договор закончился',
  'match.outside.not_begun': 'ни один договор ещё не начался',
  'match.outside.never_had': 'у этого клиента нет договора',
} satisfies Russian<typeof english>
