import { readPlainYaml } from './plain-yaml.ts';
import { parseYaml, type YamlText } from './yaml.ts';

/** Reads YAML; such as `parseYaml`, which says what every reader of YAML must give. */
export type ReadYaml = (text: string, linesBefore: number) => YamlText;

/**
 * Gives what `parseYaml` gives, and parses with places only when the text is not plain or a place is asked for: thousands
 * of files that are right need no places, and looking for them took ten times as long as the values.
 */
export const readYaml: ReadYaml = (text, linesBefore) => {
  const plain = readPlainYaml(text);
  if (plain === undefined) return parseYaml(text, linesBefore);
  let whole: YamlText | undefined;
  const withPlaces = () => {
    whole ??= parseYaml(text, linesBefore);
    return whole;
  };
  return {
    value: plain.value,
    errors: [],
    valueAt: (path) => withPlaces().valueAt(path),
    keyAt: (path) => withPlaces().keyAt(path),
    bareValues: () => withPlaces().bareValues(),
  };
};
