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
} satisfies Russian<typeof english>
