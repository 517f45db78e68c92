import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdx } from 'micromark-extension-mdx';
import type { Processor } from 'unified';

/**
 * A remark plugin for the MDX of claim files: components and expressions are seen as syntax, but
 * JavaScript is neither parsed nor run. (`remark-mdx` parses JavaScript, so a sentence that begins
 * with “export” would be a syntax error; here it is a sentence.)
 */
export function claimSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mdx()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mdxFromMarkdown()];
}
