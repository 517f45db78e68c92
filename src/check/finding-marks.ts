import { LineIndex } from '#markdown/line-index';
import { splitInline } from '#markdown/inline-syntax';
import type { CitationMark, ClaimLink } from '#markdown/body';
import type { Content } from '#reader/content';
import type { ReadFile } from '#reader/file';
import type { ValuePath } from '#reader/yaml';
import { asRecord } from './facts.ts';
import { locate, type Place } from './locate.ts';

/** `[[claim|words]]` in the finding of a document, or what was meant to be one. */
export interface FindingMark {
  readonly file: ReadFile;
  readonly raw: string;
  /** None where it cannot be read. */
  readonly marks: readonly (CitationMark | ClaimLink)[];
  readonly place: () => Place;
}

/** All marks in the findings of documents, in every language. */
export function findingMarksOf({ documents }: Content): FindingMark[] {
  return documents.flatMap((document) => {
    const file = document as ReadFile;
    const finding = asRecord(file.raw)['finding'];
    if (typeof finding === 'string') return marksIn(file, ['finding'], finding);
    return Object.entries(asRecord(finding)).flatMap(([language, text]) =>
      typeof text === 'string' ? marksIn(file, ['finding', language], text) : [],
    );
  });
}

function marksIn(file: ReadFile, path: ValuePath, text: string): FindingMark[] {
  return splitInline(text).flatMap((piece) => {
    if (piece.kind === 'text') return [];
    const { raw } = piece;
    const marks = piece.kind === 'mark' ? piece.marks : [];
    return [{ file, raw, marks, place: () => placeOf(file, path, raw) }];
  });
}

/** Where the mark stands in the file; the value’s own place where YAML breaks its line. */
function placeOf(file: ReadFile, path: ValuePath, raw: string): Place {
  const place = locate(file, path);
  const lines = file.text.split('\n');
  const start = lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, place.column - 1);
  const at = file.text.indexOf(raw, start);
  return at === -1 ? place : { file: file.path, ...new LineIndex(file.text).placeOf(at) };
}
