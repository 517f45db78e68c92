import { projectText } from './folder.ts';

/** A snippet as VS Code knows it: https://code.visualstudio.com/docs/editing/userdefinedsnippets */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly scope: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** The project’s snippets by name. */
export function readSnippets(): Readonly<Record<string, Snippet>> {
  return JSON.parse(projectText('.vscode/contrechamp.code-snippets')) as Record<string, Snippet>;
}

/** The text that an editor leaves behind who accepts every default, on 2 June 2026. */
export function expand({ body }: Snippet): string {
  const dated = body
    .join('\n')
    .replaceAll('$CURRENT_YEAR', '2026')
    .replaceAll('$CURRENT_MONTH', '06')
    .replaceAll('$CURRENT_DATE', '02');
  const defaults = new Map<string, string>();
  const filled = dated.replaceAll(
    /\$\{(\d+)(?::([^}]*)|\|([^}]*)\|)\}/gu,
    (_whole, stop: string, words?: string, choices?: string) => {
      const value = words ?? choices?.split(',')[0] ?? '';
      defaults.set(stop, value);
      return value;
    },
  );
  return filled
    .replaceAll(/\$\{(\d+)\}/gu, (_whole, stop: string) => defaults.get(stop) ?? '')
    .replaceAll('$0', '');
}

/** The choices that a snippet offers, list by list. */
export function choicesOf({ body }: Snippet): string[][] {
  return [...body.join('\n').matchAll(/\$\{\d+\|([^}]*)\|\}/gu)].map(([, list = '']) => list.split(','));
}
