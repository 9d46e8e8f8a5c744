// How bad it is for the client, worst first. Without the shapes, so that the browser can count without carrying them.

export const severities = ['1', '2', '3', '4'] as const
export type Severity = (typeof severities)[number]
