// SPDX-License-Identifier: Apache-2.0
// Writes src/api/generated.ts from the OpenAPI of a running house (BANTO_API, default http://localhost:8181).
import { writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const house = process.env.BANTO_API ?? 'http://localhost:8181';
const ast = await openapi(new URL(`${house}/api/v1/openapi.json`));
writeFileSync('src/api/generated.ts', astToString(ast));
