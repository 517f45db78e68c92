import type { Choice } from './new-choices.ts';

/** A question whose answer is typed. */
export interface TextQuestion {
  readonly message: string;
  readonly initial?: string;
  /** Whether nothing is an answer too. */
  readonly optional?: boolean;
  readonly complaint?: (value: string) => string | undefined;
}

/** A question whose answer is one of a list. */
export interface ChoiceQuestion {
  readonly message: string;
  readonly choices: readonly Choice[];
}

/** Whoever answers: a person at a terminal, or a test. Every method throws `Cancelled` when there will be no answer. */
export interface Asker {
  readonly text: (question: TextQuestion) => Promise<string>;
  readonly choose: (question: ChoiceQuestion) => Promise<string>;
  readonly chooseMany: (question: ChoiceQuestion) => Promise<readonly string[]>;
}

/** The person has left: nothing is written. */
export class Cancelled extends Error {}
