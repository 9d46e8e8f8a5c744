/** A fault of the surroundings that a person can mend, in one sentence. */
export class StartError extends Error {}
