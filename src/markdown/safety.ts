import type { Node, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { nearest } from '#schema/nearest';
import { isSafeAddress } from './addresses.ts';
import type { Finding } from './body.ts';
import { components, inlineElements, isComponent } from './components.ts';
import { findSiteLink } from './site-link.ts';
import { walk } from './walk.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** All that a claim file may not contain, found on the syntax tree before anything is rendered. */
export function findUnsafe(tree: Root): Finding[] {
  const findings: Finding[] = [];
  walk<Node>(tree, (node, parent) => {
    findings.push(...inspect(node, parent));
  });
  return findings;
}

function inspect(node: Node, parent: Node | undefined): Finding[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [expressionFinding(node)];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [...inspectElement(node as JsxElement), ...inspectPlace(node as JsxElement, parent)];
    case 'link':
    case 'definition':
      return inspectAddress(node as Node & { url: string });
    case 'image':
    case 'imageReference':
      return [imageFinding(node)];
    case 'html':
      return [unsafe(node, 'HTML', 'Markdown', 'HTML is not allowed in a claim.')];
    case 'paragraph':
      return inspectParagraph(node as Node & { children: readonly { type: string; value?: string }[] });
    default:
      return [];
  }
}

/** The rule’s name for everything that could run as code. */
export const unsafeCode = 'unsafe-mdx';

function unsafe(
  node: Pick<Node, 'position'>,
  found: string,
  expected: string,
  message: string,
  fix?: string,
): Finding {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { code: unsafeCode, line, column, found, expected, message, ...(fix === undefined ? {} : { fix }) };
}

function expressionFinding(node: Node): Finding {
  const value = `{${(node as Node & { value: string }).value}}`;
  return unsafe(
    node,
    shorten(value),
    'plain text',
    'A claim is data, not code: an expression in braces is refused.',
    `Write the words themselves; for a brace in the text, type \\{`,
  );
}

const moduleCode =
  /^(?:import\s+(?:[\w*{"'].*\bfrom\b|["'])|export\s+(?:default\b|const\b|let\b|var\b|function\b|async\b|class\b|\{|\*))/u;

function inspectParagraph(node: Node & { children: readonly { type: string; value?: string }[] }): Finding[] {
  const [first] = node.children;
  if (first?.type !== 'text' || !moduleCode.test(first.value ?? '')) return [];
  const keyword = first.value?.split(/\s/u)[0] ?? '';
  return [
    unsafe(
      node,
      shorten(first.value ?? ''),
      'text',
      `A claim is data, not code: “${keyword}” is refused.`,
      'Delete the line: Quote, Figure, Picture and Note are there without it.',
    ),
  ];
}

function inspectAddress(node: Node & { url: string }): Finding[] {
  if (isSafeAddress(node.url)) return findSiteLink(node);
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return [
    {
      code: 'unsafe-url',
      line,
      column,
      found: shorten(node.url),
      expected: 'an address that begins with https://',
      message: 'This link goes to an address that a browser could run or that does not exist on the web.',
      fix: '[words](https://…)',
    },
  ];
}

function imageFinding(node: Node): Finding {
  return unsafe(
    node,
    'a picture',
    '<Picture id="…" />',
    'Pictures are not linked to in a text: readers’ browsers load nothing from other sites. Put the file into media/, tell of it in the list “media”, and show it by its id.',
    '<Picture id="…" />',
  );
}

function inspectElement(node: JsxElement): Finding[] {
  const name = node.name ?? '';
  if (isComponent(name)) return inspectComponent(node, name);
  const attributes = Object.hasOwn(inlineElements, name) ? inlineElements[name] : undefined;
  return attributes === undefined
    ? [unknownElement(node, name)]
    : inspectAttributes(node, name, attributes, []);
}

/** Components are blocks of the text itself; the small elements belong into a sentence. */
function inspectPlace(node: JsxElement, parent: Node | undefined): Finding[] {
  const name = node.name ?? '';
  if (node.type !== 'mdxJsxFlowElement') return [];
  if (Object.hasOwn(inlineElements, name)) {
    const message = `<${name}> stands inside a sentence, on one line with its words.`;
    return [unsafe(node, `<${name}> on a line of its own`, `<${name}> in a sentence`, message)];
  }
  const inText = parent?.type === 'root' || (parent as Partial<JsxElement> | undefined)?.name === 'Note';
  if (!isComponent(name) || inText) return [];
  const message = `<${name}> cannot stand inside a list, a quotation, a table or a footnote.`;
  return [
    unsafe(node, `<${name}> inside another block`, `<${name}> on a line of its own, not indented`, message),
  ];
}

function unknownElement(node: JsxElement, name: string): Finding {
  const known = Object.keys(components);
  const suggestion = nearest(name, known);
  const list = known.map((component) => `<${component}>`).join(', ');
  return unsafe(
    node,
    `<${name}>`,
    list,
    suggestion === undefined
      ? `<${name}> is not allowed in a claim.`
      : `<${name}> is not a component. Did you mean <${suggestion}>?`,
    suggestion === undefined ? `Write it in Markdown, or use one of ${list}.` : `<${suggestion} … />`,
  );
}

function inspectComponent(node: JsxElement, name: keyof typeof components): Finding[] {
  const rule = components[name];
  const findings = inspectAttributes(node, name, rule.props, rule.required);
  if (node.type === 'mdxJsxTextElement') {
    findings.push(
      unsafe(
        node,
        `<${name}> inside a sentence`,
        `<${name}> on a line of its own`,
        `<${name}> stands on a line of its own, with an empty line before and after.`,
      ),
    );
  }
  if (name === 'Note' && node.children.length === 0) {
    const message = '<Note> has nothing inside; write its words between <Note> and </Note>, or delete it.';
    findings.push(unsafe(node, 'an empty <Note>', '<Note>, an empty line, words, </Note>', message));
  }
  if (name !== 'Note' && node.children.length > 0) {
    findings.push(
      unsafe(
        node,
        `<${name}> with contents`,
        `<${name} … />`,
        `<${name}> has nothing inside; its words come from the source.`,
      ),
    );
  }
  return findings;
}

function inspectAttributes(
  node: JsxElement,
  name: string,
  allowed: readonly string[],
  required: readonly string[],
): Finding[] {
  const findings: Finding[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object') {
      if (attribute.type === 'mdxJsxAttribute' && attribute.value === null) {
        findings.push(emptyAttribute(placed(attribute, node), name, attribute.name));
        continue;
      }
      findings.push(
        computedAttribute(
          placed(attribute, node),
          name,
          attribute.type === 'mdxJsxAttribute' ? attribute : undefined,
        ),
      );
    } else if (!allowed.includes(attribute.name)) {
      findings.push(unknownAttribute(placed(attribute, node), name, attribute.name, allowed));
    }
  }
  const given = new Set(
    node.attributes.flatMap((attribute) => ('name' in attribute ? [attribute.name] : [])),
  );
  // A misnamed prop is one mistake, though the right one is missing too.
  for (const prop of findings.length > 0 ? [] : required) {
    if (!given.has(prop)) {
      findings.push(
        unsafe(
          node,
          `<${name}> without ${prop}`,
          `${prop}="…"`,
          `<${name}> needs ${prop}.`,
          `<${name} ${prop}="…" />`,
        ),
      );
    }
  }
  return findings;
}

type Placed = Pick<Node, 'position'>;

/** The attribute’s own place, which the syntax tree keeps where it can. */
function placed(attribute: JsxElement['attributes'][number], node: JsxElement): Placed {
  return (attribute as Placed).position === undefined ? node : attribute;
}

function emptyAttribute(node: Placed, name: string, attribute: string): Finding {
  return unsafe(
    node,
    `${attribute} without a value`,
    `${attribute}="…"`,
    `${attribute} needs a value.`,
    `<${name} ${attribute}="…" />`,
  );
}

function computedAttribute(node: Placed, name: string, attribute: MdxJsxAttribute | undefined): Finding {
  const shown = attribute === undefined ? '{…}' : `${attribute.name}={…}`;
  const fix = `<${name} ${attribute?.name ?? 'source'}="…" />`;
  return unsafe(
    node,
    shown,
    'text in quotation marks',
    'A claim is data, not code: braces are refused.',
    fix,
  );
}

function unknownAttribute(
  node: Placed,
  name: string,
  attribute: string,
  allowed: readonly string[],
): Finding {
  const suggestion = nearest(attribute, allowed);
  const expected = allowed.length === 0 ? 'nothing' : allowed.join(', ');
  const hint = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
  return unsafe(node, attribute, expected, `<${name}> does not take ${attribute}.${hint}`);
}

function shorten(value: string): string {
  const line = value.replaceAll(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
