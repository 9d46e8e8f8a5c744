/** What people call a zone's place: `Asia/Ho_Chi_Minh` is Ho Chi Minh. Never an abbreviation. */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
