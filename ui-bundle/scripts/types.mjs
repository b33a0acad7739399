// SPDX-License-Identifier: Apache-2.0
// Writes src/api/schema.ts from the description of the REST API that is written down (docs/api/openapi.json).
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const written = '../docs/api/openapi.json';
const made = 'src/api/schema.ts';
const here = process.argv[1] && pathToFileURL(process.argv[1]).href;
const head = `// SPDX-License-Identifier: Apache-2.0
// Made of docs/api/openapi.json by: npm run types
`;

/** The types of a description as they have to stand in src/api/schema.ts. */
export async function types(description = readFileSync(written, 'utf8')) {
  const text = astToString(await openapi(JSON.parse(description)));
  const style = await resolveConfig(made);
  return format(head + text, { ...style, filepath: made });
}

if (import.meta.url === here) writeFileSync(made, await types());
