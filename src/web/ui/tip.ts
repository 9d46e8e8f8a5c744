export type Tip = { readonly 'data-tip': string; readonly 'data-tip-keys'?: string }

/**
 * Marks an element for the one tooltip of the page (TooltipLayer). A list of a thousand rows thus carries no
 * tooltip component per button.
 */
export const tip = (name: string, keys?: string | null): Tip =>
  keys ? { 'data-tip': name, 'data-tip-keys': keys } : { 'data-tip': name }
