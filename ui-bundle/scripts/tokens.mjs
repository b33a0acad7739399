// SPDX-License-Identifier: Apache-2.0
// What src/kit/tokens.css says of colours; run by itself, it writes those that the controls need as figures
// (src/shell/seeds.ts), and that each text and mark can be read on its ground is checked by contrast.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

const written = 'src/kit/tokens.css';
const made = 'src/shell/seeds.ts';
const head = `// SPDX-License-Identifier: Apache-2.0
// Made of src/kit/tokens.css by: npm run tokens
`;

/**
 * The colours of a sheet of tokens.
 * @returns {Record<string, { light: string, dark: string }>}
 */
export function colours(css = readFileSync(written, 'utf8')) {
  /** @type {Record<string, { light: string, dark: string }>} */
  const found = {};
  const one = /--([\w-]+):\s*(?:light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)|(#[0-9a-f]{6}));/g;
  for (const [, name, light, dark, both] of css.matchAll(one)) {
    found[name] = { light: light ?? both, dark: dark ?? both };
  }
  return found;
}

/** What antd makes its other colours of: the name of each seed, and its token. */
const seeds = {
  colorPrimary: 'accent',
  colorInfo: 'accent',
  colorLink: 'accent-ink',
  colorSuccess: 'good',
  colorWarning: 'warn',
  colorError: 'bad',
  colorTextBase: 'ink',
  colorBgBase: 'surface',
};

/** The seeds as they have to stand in src/shell/seeds.ts. */
export async function seedFile(css) {
  const found = colours(css);
  const of = (scheme) =>
    Object.fromEntries(Object.entries(seeds).map(([seed, token]) => [seed, found[token][scheme]]));
  const text = `export const seeds = ${JSON.stringify({ light: of('light'), dark: of('dark') })};`;
  return format(head + text, { ...(await resolveConfig(made)), filepath: made });
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  writeFileSync(made, await seedFile());
}
