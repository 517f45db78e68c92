import { parse } from 'yaml';
import { projectFiles, projectText } from './folder.ts';

/** What a job may do with the forge: `read` or `write`, by what it is about. */
export type Permissions = Readonly<Record<string, string>>;

/** One step of a job, as far as the tests look. */
export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A workflow as it stands in its file. */
export interface Workflow {
  readonly path: string;
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Permissions; readonly steps: readonly Step[] }>
  >;
}

/** Every workflow of the project. */
export function readWorkflows(): Workflow[] {
  return projectFiles('.github/workflows', '.yml').map((path) => {
    const text = projectText(path);
    return { ...(parse(text) as Omit<Workflow, 'path' | 'text'>), path, text };
  });
}

/** The JavaScript that a workflow runs with actions/github-script; throws when there is none. */
export function scriptOf({ path, jobs }: Workflow): string {
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const script = steps.find(({ uses }) => uses?.startsWith('actions/github-script@'))?.with?.['script'];
  if (typeof script !== 'string') throw new Error(`${path} runs no script.`);
  return script;
}

/** Runs the script of a workflow as actions/github-script does, with these as its variables. */
export async function runScript(script: string, given: Readonly<Record<string, unknown>>): Promise<void> {
  const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
  await AsyncFunction(...Object.keys(given), script)(...Object.values(given));
}
