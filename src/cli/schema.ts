import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { jsonSchemaOf, type SchemaName, schemaNames } from '#schema/json-schema';
import { runCommand } from './start-command.ts';

/** Where the schemas stand: with the site, as `/schema/claim.json`, and for editors, by .vscode/settings.json. */
export const schemaFolder = 'public/schema';

/** The text of a schema’s file. */
export function schemaText(name: SchemaName): string {
  return `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`;
}

function writeSchemas(): void {
  const folder = join(import.meta.dirname, '../..', schemaFolder);
  mkdirSync(folder, { recursive: true });
  for (const name of schemaNames) {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, schemaText(name));
    console.log(`✓ ${relative(process.cwd(), path)}`);
  }
}

if (import.meta.main) {
  await runCommand(async () => {
    writeSchemas();
    return 0;
  });
}
