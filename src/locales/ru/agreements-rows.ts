import type { agreementsRows as english } from '../en/agreements-rows.ts'
import type { Russian } from '../translated.ts'

export const agreementsRows = {
  'finding.agreement.name_taken': 'У клиента уже есть договор с таким названием: #{{number}}.',
  'finding.agreement.overlaps_row':
    'Другая строка этого списка — для того же клиента, тех же услуг и дней: {{name}}.',
  'finding.agreement.overlaps_elsewhere_row':
    'Другая строка этого списка, для клиента {{client}}, в часть этих дней охватывает тех же людей и те же услуги: {{name}}.',
  'finding.agreement.overlaps_partly_row':
    'Другая строка этого списка, для клиента {{client}}, в часть этих дней охватывает некоторых из тех же людей и услуг: {{name}}.',
  'finding.agreement.series_overlaps_row':
    'Другая строка этого списка продлевает тот же договор на те же дни: {{name}}.',
  'finding.agreement.gap_before_row': 'Между другой строкой этого списка и этой есть перерыв: {{name}}.',
  'finding.agreement.gap_after_row': 'Между этой строкой и другой строкой списка есть перерыв: {{name}}.',
  'finding.agreement.policy_archived':
    'Политика {{policy}} убрана в архив. Выберите другую или настойте на своём.',
  'finding.agreement.calendar_archived':
    'Календарь {{calendar}} убран в архив. Выберите другой или настойте на своём.',
} as const satisfies Russian<typeof english>
