// One structured log. Personal data and secrets do not belong in it; what a person must act on is a sentence.

import { pino } from 'pino'

export type Log = ReturnType<typeof openLog>

export const openLog = (level: string) =>
  pino({
    level,
    base: null,
    redact: {
      paths: [
        'req.headers.authorization',
        'req.headers.cookie',
        'password',
        '*.password',
        'token',
        '*.token',
        'secret',
      ],
      censor: '[hidden]',
    },
  })
