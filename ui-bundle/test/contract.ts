// SPDX-License-Identifier: Apache-2.0
// What the page asks and the mock answers, held against the description of the REST API that is written down.
import Ajv, { type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';

/** One request and its answer; bodies as text, and an answer that is no JSON by its type alone. */
export interface Exchange {
  method: string;
  /** Below `/api/v1`, with what stands after the question mark. */
  path: string;
  sent: string;
  status: number;
  type: string;
  body: string;
}

type Json = { [key: string]: Json } & Json[] & (string | number | boolean);
const written: Json = JSON.parse(readFileSync('../docs/api/openapi.json', 'utf8'));
const JSON_TYPE = 'application/json';

/** As JSON Schema says what OpenAPI 3.0 says its own way; an object has the members that are described and no other. */
function schema(of: unknown): unknown {
  if (Array.isArray(of)) return of.map(schema);
  if (of === null || typeof of !== 'object') return of;
  const { nullable, ...rest } = of as Record<string, unknown>;
  const plain: Record<string, unknown> = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, schema(value)]),
  );
  if (typeof plain.$ref === 'string') plain.$ref = `api${plain.$ref}`;
  if (plain.properties && plain.additionalProperties === undefined) plain.additionalProperties = false;
  return nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain;
}

/** Says of exchanges what the description does not know. */
export class Contract {
  private readonly ajv = new Ajv({
    strict: false,
    formats: { date: /^\d{4}-\d\d-\d\d$/, 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/ },
  });
  private readonly made = new Map<unknown, ValidateFunction>();

  constructor(private readonly api: Json = written) {
    for (const format of ['int32', 'int64', 'partial-time', 'binary', 'byte'])
      this.ajv.addFormat(format, true);
    this.ajv.addSchema({ $id: 'api', components: schema(api.components) });
  }

  /** The path of the description that an address means, the one with the fewest gaps first. */
  pathOf(address: string): string | undefined {
    const parts = address.replace(/\?.*/, '').split('/');
    const gaps = (path: string) => path.split('{').length;
    return Object.keys(this.api.paths!)
      .filter((path) => {
        const named = path.split('/');
        return named.length === parts.length && named.every((n, i) => n.startsWith('{') || n === parts[i]);
      })
      .sort((a, b) => gaps(a) - gaps(b))[0];
  }

  /** What is wrong with it: an empty list for nothing. */
  wrong({ method, path, sent, status, type, body }: Exchange): string[] {
    const where = `${method} ${path.replace(/\?.*/, '')}`;
    const found = this.pathOf(path);
    const operation = found && this.api.paths?.[found]?.[method.toLowerCase()];
    if (!operation) return [`${where} is not described`];
    return [
      ...this.asked(operation, path).map((what) => `${where}${what}`),
      ...this.sent(operation, sent).map((what) => `${where} sends ${what}`),
      ...this.answered(operation, status, type, body).map((what) => `${where} answers ${status} ${what}`),
    ];
  }

  private asked(operation: Json, path: string): string[] {
    const known = [...(operation.parameters ?? [])].filter((p) => p.in === 'query').map((p) => p.name);
    const names = [...new URLSearchParams(path.split('?')[1] ?? '').keys()];
    return [...new Set(names)]
      .filter((n) => !known.some((k) => k === n))
      .map((n) => `?${n} is not described`);
  }

  private sent(operation: Json, sent: string): string[] {
    const content = operation.requestBody?.content;
    if (!content) return sent === '' || sent === '{}' ? [] : ['a body where none is described'];
    const is = content[JSON_TYPE]?.schema;
    return is ? this.fails(is, sent) : [];
  }

  private answered(operation: Json, status: number, type: string, body: string): string[] {
    const said = operation.responses?.[String(status)];
    if (!said) return [`which is none of ${Object.keys(operation.responses ?? {}).join(', ')}`];
    const name = said.$ref?.toString().split('/').pop();
    const content = (name ? this.api.components?.responses?.[name] : said)?.content;
    if (!content) return body === '' ? [] : [`a body where none is described: ${body.slice(0, 80)}`];
    const plain = type.replace(/;.*/, '');
    const is = content[plain]?.schema;
    if (is && plain.endsWith('json')) return this.fails(is, body);
    const files = Object.keys(content).some((t) => t === '*/*' || t.startsWith(plain));
    return files ? [] : [`as ${type}, described is ${Object.keys(content).join(', ')}`];
  }

  private fails(is: Json, text: string): string[] {
    let validate = this.made.get(is);
    if (!validate) this.made.set(is, (validate = this.ajv.compile(schema(is) as object)));
    if (validate(text === '' ? undefined : JSON.parse(text))) return [];
    const { instancePath, message, params } = validate.errors![0]!;
    return [`${instancePath || 'a body that'} ${message} ${JSON.stringify(params)}`];
  }
}
