import { z } from 'zod';
import { claim } from './claim.ts';
import { document, entity, fullDocument } from './document.ts';
import { events } from './event.ts';
import { exceptions } from './exception.ts';
import { site } from './site.ts';
import { idPattern } from './text.ts';
import { translation } from './translation.ts';

/** A schema as plain JSON: https://json-schema.org/draft/2020-12 */
export type JsonSchema = Readonly<Record<string, unknown>>;

const documents = {
  claim: { schema: claim, title: 'A claim: the front matter of claims/<id>.mdx' },
  translation: { schema: translation, title: 'A translation: the front matter of claims/<id>.<lang>.mdx' },
  document: { schema: document, title: 'A document: documents/<id>.yml' },
  'full-document': {
    schema: fullDocument,
    title: 'A document with its full text: the front matter of documents/<id>.mdx',
  },
  entity: { schema: entity, title: 'A claimant or publisher: entities/<id>.yml' },
  events: { schema: events, title: 'The timeline: events.yml' },
  exceptions: { schema: exceptions, title: 'Problems that are borne for a while: exceptions.yml' },
  site: { schema: site, title: 'The site: site.yml' },
} as const;

/** What an author may write, for editors and programs of others, by the name of the file. */
export type SchemaName = keyof typeof documents;

export const schemaNames = Object.keys(documents) as SchemaName[];

/**
 * The schema of one kind of file, made from ours. It says what may be written (a default may be left out, a bare year
 * is a number), as far as JSON Schema can say it: whether a date exists or an id is known, `npm run check` knows.
 */
export function jsonSchemaOf(name: SchemaName): JsonSchema {
  const { schema, title } = documents[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      const written = restate(jsonSchema as Record<string, unknown>);
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key];
      Object.assign(jsonSchema, written);
    },
  });
  return { $schema, title, ...rest };
}

/** Our own remarks in the words of JSON Schema. What Zod cannot see inside, `jsonSchema` of the key says. */
function restate(schema: Record<string, unknown>): Record<string, unknown> {
  const { expected, example, jsonSchema, description, ...rest } = schema;
  const said = typeof description === 'string' ? description : undefined;
  return {
    ...(said === undefined ? {} : { description: said }),
    ...(said === undefined || expected === undefined
      ? {}
      : { markdownDescription: inMarkdown(said, expected, example) }),
    ...rest,
    // The shape of an id is shown, not proposed: the author makes it up.
    ...(typeof example === 'string' && rest['type'] === 'string' && rest['pattern'] !== idPattern.source
      ? { examples: [example] }
      : {}),
    ...(jsonSchema as object | undefined),
  };
}

/** What VS Code shows beside a key: https://code.visualstudio.com/docs/languages/json#_use-rich-formatting-in-hovers */
function inMarkdown(description: string, expected: unknown, example: unknown): string {
  const such = example === undefined ? '' : `, such as \`${String(example)}\``;
  return `${description}\n\nExpected: ${String(expected)}${such}.`;
}
