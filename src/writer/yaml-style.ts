import { type Document, type ToStringOptions, visit } from 'yaml';

/** YAML as an editor would write it: no line folded, no space within brackets, nothing where a value is to come. */
export const frontMatterStyle: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false, nullStr: '' };

/** A value that begins with a curly quotation mark looks as if that mark were YAML’s: straight ones around it tell. */
export function quoteCurly(document: Document): void {
  visit(document, {
    Scalar: (key, node) => {
      const isCurly = key !== 'key' && typeof node.value === 'string' && node.value.startsWith('“');
      if (isCurly) node.type = 'QUOTE_DOUBLE';
    },
  });
}
