import type { Role } from '#domain/actor.ts'
import { useMe } from '#web/platform/session.ts'

/** Whether the reader has one of these roles; the server decides all the same. */
export const useHasRole = (...roles: readonly Role[]): boolean => {
  const role = useMe()?.role
  return role !== undefined && role !== null && roles.includes(role)
}
