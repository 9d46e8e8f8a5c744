// Hours as every language writes them.

/** `2:30`, `-0:15`: whole minutes; a part of one that is left is not shown as there. */
export const clockHours = (seconds: number): string => {
  const minutes = Math.floor(Math.abs(seconds) / 60)
  const written = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  return seconds < 0 && minutes > 0 ? `-${written}` : written
}
