import { projectText } from './folder.ts';

/** What a guide for editors holds, as far as the tests look. */
export interface Guide {
  readonly path: string;
  /** Levels of the headings, in order: 1 for the title. */
  readonly levels: readonly number[];
  /** Blocks of code with the language they name. */
  readonly blocks: readonly { readonly language: string; readonly text: string }[];
  /** Words in code inside sentences. */
  readonly code: readonly string[];
  /** Pictures: where they are, and the words for those who do not see them. */
  readonly pictures: readonly { readonly path: string; readonly words: string }[];
}

/** Reads a guide written in Markdown. */
export function readGuide(path: string): Guide {
  const text = projectText(path);
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)];
  const prose = blocks.reduce((rest, [whole]) => rest.replace(whole, ''), text);
  return {
    path,
    levels: [...prose.matchAll(/^(#+) /gmu)].map(([, marks = '']) => marks.length),
    blocks: blocks.map(([, language = '', block = '']) => ({ language, text: block })),
    code: [...prose.matchAll(/`([^`\n]+)`/gu)].map(([, word = '']) => word),
    pictures: [...prose.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/gu)].map(([, words = '', place = '']) => ({
      path: place,
      words,
    })),
  };
}
