import type { refusalsAgreements as english } from '../en/refusals-agreements.ts'
import type { Spanish } from '../translated.ts'

export const refusalsAgreements = {
  'refusal.agreements.not_found': 'Ese contrato no existe.',
  'refusal.agreements.client_not_found': 'Ese cliente no existe. Elija otro.',
  'refusal.agreements.manager_not_found':
    'Ese gestor de cuenta no existe o su cuenta está cerrada. Elija a otra persona del equipo.',
  'refusal.agreements.recipient_not_found':
    'Uno de los que cubre ya no existe: un cliente, una sede o un contacto. Quítelo o elija otro.',
  'refusal.agreements.service_not_found': 'Ese servicio no existe. Quítelo o elija otro.',
  'refusal.agreements.policy_not_found': 'Esa versión publicada de una política no existe. Elija otra.',
  'refusal.agreements.calendar_not_found': 'Ese calendario no existe. Elija otro.',
  'refusal.agreements.contact_not_found':
    'Uno de los contactos que deben ser avisados ya no existe. Elija otro.',
  'refusal.agreements.ends_before_it_starts':
    'El último día es anterior al primero. Elija un último día igual o posterior al primero.',
  'refusal.agreements.series_overlaps':
    'Valdría los mismos días que #{{number}} {{name}}, al que sigue o que le sigue. Elija días anteriores o posteriores.',
  'refusal.agreements.starts_later':
    'Empieza el {{startsOn}}, así que no puede valer desde ahora. Planifíquelo o elija un primer día anterior.',
  'refusal.agreements.not_ready': 'No se puede prometer tal como está. $t(finding.agreement.{{finding}})',
  'refusal.agreements.case_fails':
    'El ejemplo «{{name}}» debería dar {{due}} y da {{found}}. Cambie el ejemplo o las condiciones.',
  'refusal.agreements.changed_meanwhile':
    'Alguien ha cambiado este contrato desde que lo miró. Mírelo otra vez y después cámbielo.',
  'refusal.agreements.is_over':
    'Este contrato ha terminado y ya no se puede cambiar. Renuévelo o cópielo; uno terminado vuelve a valer si su último día se mueve a hoy o más tarde.',
  'refusal.agreements.has_begun':
    'Ya ha empezado: su primer día y su zona horaria no cambian. Solo se puede mover su último día.',
  'refusal.agreements.ends_in_the_past':
    'Ha valido hasta ahora, así que no puede haber terminado antes de hoy. Elija hoy o un día posterior.',
  'refusal.agreements.effective_too_early':
    'Una versión vale desde ahora o más tarde, y después de la anterior. Elija el {{from}} o un día posterior.',
  'refusal.agreements.cannot_become':
    'Desde su estado actual no es posible. Mire otra vez: puede haber cambiado entretanto.',
  'refusal.agreements.reason_missing': 'Diga por qué: el motivo se guarda con el contrato.',
  'refusal.agreements.one_source_for_many':
    'Elija una fuente para varios clientes, o varias fuentes sin clientes: cada una vale entonces para el suyo.',
  'refusal.agreements.batch_not_found': 'Aquí no hay nada que deshacer.',
  'refusal.agreements.too_late_to_undo': 'Se hizo hace más de 24 horas. Cancele los contratos uno a uno.',
  'refusal.agreements.already_undone': 'Esto ya se ha deshecho.',
  'refusal.agreements.upload_not_found': 'El archivo elegido ya no está. Elíjalo otra vez.',
  'refusal.agreements.document_not_found': 'Ese documento no acompaña a este contrato.',
  'refusal.agreements.answer_unreadable': 'La respuesta nombra {{name}}, que no se conoce. Use {{known}}.',
  'refusal.agreements.renews_nothing': 'No renueva ningún otro contrato, así que no hay horas que traspasar.',
  'refusal.agreements.ticket_not_found': 'Ese ticket no existe. Elija otro.',
  'refusal.agreements.draw_without_agreement': 'Diga a qué se imputa: un ticket o un contrato de su cliente.',
  'refusal.agreements.draw_in_the_future':
    'Ese día aún no ha llegado. Impute el trabajo al día en que se hizo.',
  'refusal.agreements.no_hours_on_that_day':
    'Ese día no hay horas acordadas. Elija otro día u otro contrato.',
  'refusal.agreements.draw_not_covered': 'No cubre a quien pidió este ticket. Elija otro contrato.',
  'refusal.agreements.hours_end_before_they_start':
    'El último día en que pueden usarse es anterior al primero. Elija uno posterior.',
  'refusal.agreements.draw_not_found': 'Esa imputación no existe.',
  'refusal.agreements.draw_not_yours':
    'Solo puede anular su propia imputación de hoy. Para otra, pídalo al gestor de cuenta.',
  'refusal.agreements.draw_taken_back': 'Esa imputación ya se anuló.',
  'refusal.agreements.addition_not_found': 'Este contrato no tiene esas horas añadidas.',
  'refusal.agreements.addition_taken_back': 'Esas horas ya se retiraron.',
  'refusal.agreements.draw_not_waiting': 'Nada de esa imputación espera ya una decisión. Vuelva a mirar.',
  'refusal.agreements.hours_refused':
    'A {{name}} le quedan {{left}} horas ese día y no admite trabajo por encima de sus horas. No impute más o pídalo al gestor de cuenta.',
  'refusal.agreements.order_missing': 'Diga en qué orden se dan las horas: al menos una regla.',
  'refusal.agreements.client_archived':
    'Su cliente se archivó antes de que empezara. Recupere el cliente y después actívelo a mano.',
  'refusal.agreements.could_not_turn':
    'Algo falló cuando debía cambiar de estado. Inténtelo de nuevo a mano.',
} as const satisfies Spanish<typeof english>
