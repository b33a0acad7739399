// SPDX-License-Identifier: Apache-2.0
// Under `require-trusted-types-for 'script'` nobody makes a script, a worker or an import map from a text.
interface Types {
  createPolicy(name: string, rules: object): { createScriptURL(url: string): unknown };
}

const types = (globalThis as { trustedTypes?: Types }).trustedTypes;

// Ant Design writes its styles by innerHTML; a handler in such a text is refused by script-src all the same
types?.createPolicy('default', { createHTML: (text: string) => text });

/** The one address that may become a script. */
export function trusted(url: string): string {
  const policy = types?.createPolicy('banto', { createScriptURL: (u: string) => (u === url ? u : '') });
  return (policy?.createScriptURL(url) ?? url) as string;
}
