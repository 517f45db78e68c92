import { entityId } from '#model/entity-names';
import type { TextFile } from '#reader/file';
import { writeClaimFile } from '#writer/claim-file';
import { claimFields } from './fields.ts';
import { type FormState, formValues } from './form-state.ts';

/** What a form holds beside the front matter. */
export interface Draft {
  /** The id; when it is empty, the title gives one. */
  readonly id: string;
  readonly values: FormState;
  /** The reasoning, in claim Markdown. */
  readonly body: string;
}

const longestId = 60;

/** The claim file that a form says; `folder` is the name of the content folder. */
export function draftFile(folder: string, { id, values, body }: Draft): TextFile {
  const title = typeof values['title'] === 'string' ? values['title'] : '';
  const name = id.trim() === '' ? idOf(title) : id.trim();
  return {
    path: `${folder}/claims/${name}.mdx`,
    text: writeClaimFile({ kind: 'claim', values: formValues(claimFields(), values), body }),
  };
}

/** An id from a title: at most 60 characters, cut at a word. */
export function idOf(title: string): string {
  if (title.trim() === '') return 'new-claim';
  const whole = entityId(title);
  if (whole.length <= longestId) return whole;
  const cut = whole.slice(0, longestId + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1));
}
