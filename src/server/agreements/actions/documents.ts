// Files kept with an agreement: what was signed, and what belongs to it.

import type { AgreementDecision } from '#domain/agreements/deciding.ts'
import { about } from '#domain/agreements/deciding.ts'
import { agreementsPolicy } from '#domain/agreements/policy.ts'
import { refusal } from '#kernel/refusal.ts'
import type { Ability } from '#server/platform/act.ts'
import { newId } from '#server/platform/ids.ts'
import { type DocumentFile, findDocument, insertDocument, loadUploads } from '../store/documents.ts'
import { lockAgreement, type StoredAgreement } from '../store/locking.ts'
import { tell } from '../store/writing.ts'

const may = agreementsPolicy['agreements.write'].may

type Adding = { readonly agreement: StoredAgreement; readonly files: readonly DocumentFile[] }
type Add = { readonly id: string; readonly uploadIds: readonly string[] }

/** The files somebody has just uploaded, each once. */
export const addDocuments: Ability<Add, Adding, AgreementDecision<null>> = {
  name: 'agreements.add_document',
  may,
  load: async (unit, { id, uploadIds }, { actor }) => {
    const agreement = await lockAgreement(unit, id)
    if (!agreement) return refusal('agreements.not_found')
    const wanted = [...new Set(uploadIds)]
    const found = actor.id === null ? [] : await loadUploads(unit.db, actor.id, wanted)
    const files = wanted.map(upload => found.find(file => file.id === upload))
    const missing = files.indexOf(undefined)
    if (missing >= 0) return refusal('agreements.upload_not_found', { path: ['uploadIds', missing] })
    return { agreement, files: files.filter(file => file !== undefined) }
  },
  decide: ({ agreement, files }) => ({
    subject: about(agreement),
    events: files.map(({ name: file }) => ({
      type: 'agreement.document_added',
      payload: { name: agreement.name, number: agreement.number, file },
    })),
    reply: null,
  }),
  store: (unit, _decision, { agreement, files }, { actor }) => {
    for (const file of files) {
      insertDocument(unit, { ...file, id: newId(), agreementId: agreement.id, by: actor.id })
      unit.remove('uploads', { id: file.id })
    }
    tell(unit, agreement.id, [agreement.clientId])
  },
}

type Removing = { readonly agreement: StoredAgreement; readonly file: DocumentFile }
type Remove = { readonly id: string; readonly document: string }

/** It is no longer shown; the row and the bytes stay. */
export const removeDocument: Ability<Remove, Removing, AgreementDecision<null>> = {
  name: 'agreements.remove_document',
  may,
  load: async (unit, { id, document }) => {
    const agreement = await lockAgreement(unit, id)
    if (!agreement) return refusal('agreements.not_found')
    const file = await findDocument(unit.db, id, document)
    return file ? { agreement, file } : refusal('agreements.document_not_found')
  },
  decide: ({ agreement, file }) => ({
    subject: about(agreement),
    events: [
      {
        type: 'agreement.document_removed',
        payload: { name: agreement.name, number: agreement.number, file: file.name },
      },
    ],
    reply: null,
  }),
  store: (unit, _decision, { agreement, file }) => {
    unit.update('agreement_documents', file.id, { removed_at: unit.now })
    tell(unit, agreement.id, [agreement.clientId])
  },
}
