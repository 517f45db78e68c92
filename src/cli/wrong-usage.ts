/** The command was called in a way it cannot answer; the message says why, in a sentence. */
export class WrongUsage extends Error {}
