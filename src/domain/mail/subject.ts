// Subjects: the number that people see, and the words without what programs put before them.

/** The number of `[#1042]`, or null. */
export const numberIn = (subject: string): number | null => {
  const found = /\[#(\d{1,12})\]/.exec(subject)?.[1]
  return found ? Number(found) : null
}

const prefix =
  /^\s*(?:\[#\d{1,12}\]|(?:re|aw|antw|sv|vs|fwd?|fw|wg|tr|rv|doorst|ответ|пересл|отв|res|enc|odp)(?:\[\d+\])?\s*[:：])\s*/iu

/** `Re: AW: [#1042] Printer` -> `Printer`; empty subjects get a word of their own elsewhere. */
export const plainSubject = (subject: string): string => {
  let rest = subject.trim()
  for (let times = 0; times < 12 && prefix.test(rest); times += 1) rest = rest.replace(prefix, '')
  return rest.replace(/\s*\[#\d{1,12}\]/g, '').trim()
}

export const isForward = (subject: string): boolean =>
  /^\s*(?:fwd?|fw|wg|tr|rv|doorst|пересл|enc)\s*[:：]/iu.test(subject)

/** What our mails about a ticket carry: `[#1042] Printer`, with `Re: ` when they answer. */
export const ticketSubject = (number: number, subject: string, answers: boolean): string =>
  `${answers ? 'Re: ' : ''}[#${number}] ${plainSubject(subject)}`
