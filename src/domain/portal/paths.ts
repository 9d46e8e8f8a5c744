/** Addresses of the clients' side: these get its own page, every other address gets the staff's. */
export const isClientsPath = (path: string): boolean => /^\/(?:requests|ask)(?:[/?#]|$)/.test(path)
