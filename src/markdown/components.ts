/** The components a claim file may use; every prop is a literal text. */
export const components = {
  Quote: { props: ['source', 'locator'], required: ['source'], block: true },
  Figure: { props: ['id'], required: ['id'], block: true },
  Picture: { props: ['id'], required: ['id'], block: true },
  Note: { props: [], required: [], block: true },
} as const satisfies Record<string, ComponentRule>;

interface ComponentRule {
  readonly props: readonly string[];
  readonly required: readonly string[];
  readonly block: boolean;
}

export type ComponentName = keyof typeof components;

/** The few HTML elements that carry meaning Markdown cannot write. */
export const inlineElements: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  br: [],
  cite: ['lang', 'dir'],
  i: ['lang', 'dir'],
  q: ['lang', 'dir'],
  span: ['lang', 'dir'],
  sub: [],
  sup: [],
};

/** Whether the name is one of the components above. */
export function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}
