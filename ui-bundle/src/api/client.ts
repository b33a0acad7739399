// SPDX-License-Identifier: Apache-2.0
import createClient, { type Middleware } from 'openapi-fetch';
import { reached } from './offline';
import type { paths } from './schema';
import type { IssuedSearch, NumberImport, Problem, WarehouseResult } from './types';

export const base = `${globalThis.location?.origin ?? ''}/api/v1`;

/** What the house answered instead of doing it; `title` and `detail` are in the reader's language. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.problem = problem;
  }
  is(kind: string): boolean {
    return this.problem.type.endsWith(':' + kind);
  }
  /** The message for one field, if the house named it. */
  at(field: string): string | undefined {
    return this.problem.errors?.find((e) => e.field === field)?.message;
  }
}

let csrf = '';
let account = '';
let language = 'ja';
let signedOut: () => void = () => {};
let out = false;

export function carryCsrf(token: string): void {
  csrf = token;
}
/** Says with each request which account the page shows: another tab may have moved the session on. */
export function carryAccount(id: string): void {
  account = id;
}
export function speak(tongue: string): void {
  language = tongue;
}
/** Whether the session has ended without anybody ending it, and nobody has signed in since. */
export function isSignedOut(): boolean {
  return out;
}
export function onSignedOut(act: () => void): void {
  signedOut = act;
}

async function problemOf(response: Response): Promise<ProblemError> {
  let problem: Problem = { type: 'urn:banto:problem:internal', title: '', status: response.status };
  try {
    problem = { ...problem, ...((await response.json()) as Partial<Problem>) };
  } catch {
    // not a problem document: a proxy or a house that is starting
  }
  if (!problem.title) problem.title = `${response.status} ${response.statusText}`.trim();
  return new ProblemError(problem);
}

function key(): string {
  return (
    globalThis.crypto?.randomUUID?.() ?? `${Date.now().toString(16)}-${Math.random().toString(16).slice(2)}`
  );
}

function writeHeaders(headers: Headers): void {
  if (account) headers.set('X-Banto-Account', account);
  if (csrf) headers.set('X-Banto-Csrf', csrf);
  if (!headers.has('Idempotency-Key')) headers.set('Idempotency-Key', key());
}

/** What was read from where, as long as nobody has taken its body. */
const origins = new WeakMap<Response, string>();
/** How far the house's saves were when each path was read last. */
const stands = new Map<string, string>();

/** What to save over with: how far the saves were when this path was read. */
export function standOf(path: string): string {
  return stands.get(path) ?? '';
}

function note(path: string | undefined, response: Response): void {
  const stand = response.headers.get('ETag');
  if (path && stand) stands.set(path, stand);
}

const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language);
    if (account) request.headers.set('X-Banto-Account', account);
    if (request.method !== 'GET') writeHeaders(request.headers);
    return request;
  },
  async onResponse({ response, request }) {
    if (response.ok) {
      const path = new URL(request.url).pathname.replace(/^.*?\/api\/v1/, '');
      if (path === '/session' && request.method === 'POST') out = false;
      if (request.method === 'GET') origins.set(response, path);
      else note(path, response);
      return undefined;
    }
    const problem = await problemOf(response);
    if (response.status === 401 && !request.url.includes('/session')) {
      out = true;
      signedOut();
    }
    throw problem;
  },
};

/** Whether it only looks: a search is sent in a body, so that no name stands in an address. */
function looks(request: Request): boolean {
  return request.method === 'GET' || /\/api\/v1\/orders\/search(\/|$)/.test(new URL(request.url).pathname);
}

const patience = [150, 350, 800, 1600];

/** Whether this is no answer of the house: one that starts, or a room that is being exchanged. */
function passing({ status, headers }: Response): boolean {
  if (status === 503) return true;
  const said = headers.get('Content-Type')?.includes('problem+json') ?? false;
  return !said && [404, 500, 502, 504].includes(status);
}

/** Nobody was reached: what was asked for is not done, and the reader is told so. */
export class AwayError extends Error {
  constructor(wrote: boolean) {
    super(
      language === 'ja'
        ? wrote
          ? 'ネットワークにつながっていません。何も保存されていません。つながってから、もう一度操作してください。'
          : 'ネットワークにつながっていません。つながると自動で読み直します。'
        : wrote
          ? 'There is no connection. Nothing was saved. Do it again once there is.'
          : 'There is no connection. It is read again as soon as there is.',
    );
  }
}

let prove: () => Promise<boolean> = async () => false;

/** Who asks whoever is at the page to prove who they are; says whether they did. */
export function onProofWanted(ask: () => Promise<boolean>): void {
  prove = ask;
}

/** Sends a request, and once more where it wanted a proof of who asks that is given then. */
async function reach(request: Request | URL | string, init?: RequestInit): Promise<Response> {
  const again = request instanceof Request && !looks(request) ? request.clone() : request;
  const response = await once(request, init);
  if (response.status !== 403) return response;
  const problem = await problemOf(response.clone());
  return problem.is('step-up') && (await prove()) ? once(again, init) : response;
}

async function once(request: Request | URL | string, init?: RequestInit): Promise<Response> {
  try {
    const response = await globalThis.fetch(request, init);
    reached(true);
    return response;
  } catch (e) {
    const wrote = request instanceof Request ? !looks(request) : (init?.method ?? 'GET') !== 'GET';
    const signal = request instanceof Request ? request.signal : init?.signal;
    if (signal?.aborted) throw e;
    reached(false);
    throw new AwayError(wrote);
  }
}

/** Reads again for a moment while nobody answers; what writes is sent once. */
async function send(request: Request): Promise<Response> {
  if (!looks(request)) return reach(request);
  for (const wait of patience) {
    try {
      const response = await reach(request.clone());
      if (!passing(response)) return response;
      // an answer that nobody reads to its end keeps its line
      await response.text();
    } catch (e) {
      if (request.signal.aborted) throw e;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return reach(request);
}

export const api = createClient<paths>({
  baseUrl: base,
  fetch: send,
  querySerializer: { array: { style: 'form', explode: true } },
});
api.use(manners);

/** The answer's body; a refused request has thrown before. */
export async function body<T>(call: Promise<{ data?: T; response?: Response }>): Promise<T> {
  const { data, response } = await call;
  // with the body, so that a form is never filled with less than it says it has seen
  if (response) note(origins.get(response), response);
  return data as T;
}

/** Writes to one order: only if nobody changed it since. */
export function seen(revision: number): { 'If-Match': string } {
  return { 'If-Match': `"${revision}"` };
}

type Json<R, S> = S extends keyof R
  ? R[S] extends { content: { 'application/json': infer T } }
    ? T
    : never
  : never;
/** What a POST to the path answers when all goes well. */
type Answered<P extends keyof paths> = paths[P] extends { post: { responses: infer R } }
  ? Json<R, 200 | 202>
  : never;

/** Posts bytes to a path, and its words. */
async function post<P extends keyof paths>(
  path: P,
  type: string,
  body: Blob,
  asked?: URLSearchParams,
): Promise<Answered<P>> {
  const headers = new Headers({ 'Content-Type': type, 'Accept-Language': language });
  writeHeaders(headers);
  const where = asked ? `${path}?${asked}` : path;
  const response = await reach(base + where, { method: 'POST', headers, body });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Answered<P>;
}

const octets = 'application/octet-stream';

/** Sends the bytes of a file to be read, by its name. */
export function sendFile<P extends keyof paths>(
  path: P,
  asked: Record<string, string>,
  file: File,
): Promise<Answered<P>> {
  return post(path, octets, file, new URLSearchParams({ ...asked, name: file.name }));
}

/** Reads a carrier's result file; `save` keeps what matched. */
export function importNumbers(carrier: string, file: File, save: boolean): Promise<NumberImport> {
  return sendFile('/tracking-imports', { carrier, save: String(save) }, file);
}

/** Reads a warehouse's result file; `save` takes in what is good. */
export function importResults(warehouse: string, file: File, save: boolean): Promise<WarehouseResult> {
  return sendFile('/warehouse-files/results', { warehouse, save: String(save) }, file);
}

/**
 * All issued documents that match, as one ZIP, however many: `told` hears how many there are and how many bytes have
 * come. An answer that breaks off is an error, never half a file.
 */
export async function takeIssued(
  search: IssuedSearch,
  told: (count: number, bytes: number) => void,
): Promise<{ zip: Blob; count: number }> {
  const headers = new Headers({ 'Content-Type': 'application/json', 'Accept-Language': language });
  writeHeaders(headers);
  const body = JSON.stringify(search);
  const response = await fetch(`${base}/issued-documents/export`, { method: 'POST', headers, body });
  if (!response.ok) throw await problemOf(response);
  const count = Number(response.headers.get('Banto-Count'));
  const parts: BlobPart[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    bytes += part.value.length;
    told(count, bytes);
  }
  return { zip: new Blob(parts, { type: 'application/zip' }), count };
}

/** What a request that writes carries, for whoever sends it past the client. */
export function bearing(): Record<string, string> {
  const headers = new Headers();
  writeHeaders(headers);
  headers.delete('Idempotency-Key');
  return Object.fromEntries(headers);
}

/**
 * Asks what no contract of the page's own names: a path below the API, and JSON both ways.
 *
 * @param over what is saved over, as `seen` of what was read
 * @returns the answer, and how far its saves were then: empty where its resource keeps no count of them
 */
export async function ask<T>(
  method: string,
  path: string,
  sent?: unknown,
  over?: string,
): Promise<{ value: T; seen: string }> {
  const url = new URL(path.replace(/^\/+/, ''), `${base}/`);
  if (!url.href.startsWith(`${base}/`)) throw new Error(`${path} is no path of the house`);
  const headers = new Headers({ 'Content-Type': 'application/json', 'Accept-Language': language });
  if (account) headers.set('X-Banto-Account', account);
  if (method !== 'GET') writeHeaders(headers);
  if (over) headers.set('If-Match', over);
  const text = sent === undefined ? null : JSON.stringify(sent);
  const response = await send(new Request(url, { method, headers, body: text }));
  if (!response.ok) throw await problemOf(response);
  const answer = await response.text();
  const value = (answer ? JSON.parse(answer) : undefined) as T;
  return { value, seen: response.headers.get('ETag') ?? '' };
}

/** Sends a connector's jar. */
export function sendJar<P extends keyof paths>(path: P, jar: File): Promise<Answered<P>> {
  return post(path, 'application/java-archive', jar);
}

/** Sends order files, their bytes one after the other. */
export function sendOrderFiles<P extends keyof paths>(
  path: P,
  shop: string,
  profile: string,
  files: File[],
): Promise<Answered<P>> {
  const where = new URLSearchParams({ shop, profile });
  files.forEach((f) => where.append('size', String(f.size)));
  return post(path, octets, new Blob(files), where);
}
