// What a sending server is told when the desk cannot take its mail just now: come back, the mail is still yours.

export type SmtpAnswer = { readonly code: number; readonly text: string }

const full = new Set(['53100', '54000', '22003']) // disk full, too large for the database

export const databaseAnswer = (error: unknown): SmtpAnswer =>
  full.has(String((error as { code?: unknown } | null)?.code ?? ''))
    ? { code: 452, text: '4.3.1 The desk is out of space; try again later' }
    : { code: 451, text: '4.3.0 The desk cannot keep mail at the moment; try again later' }
