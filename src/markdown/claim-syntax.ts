import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { mdx } from 'micromark-extension-mdx';
import type { Processor } from 'unified';

/**
 * A remark plugin for the Markdown of claim files: tables and footnotes, components and expressions as syntax.
 * JavaScript is neither parsed nor run: `remark-mdx` parses it, so that a sentence that begins with “export” would
 * be a syntax error; here it is a sentence. Of GitHub’s Markdown only what claims need is known: looking for bare
 * addresses at every letter would double the time of parsing.
 */
export function claimSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mdx(), gfmTable(), gfmFootnote()];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    mdxFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
  ];
}
