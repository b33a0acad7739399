// SPDX-License-Identifier: Apache-2.0
import { api, body } from '../../api/client';
import type { paths } from '../../api/schema';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;
type Sent<P extends keyof paths> = paths[P] extends {
  put: { requestBody: { content: { 'application/json': infer B } } };
}
  ? B
  : never;

/** The rules as they are saved, and one of them with what it has done. */
export type RuleSet = Answer<'/rules'>;
export type Rule = RuleSet['rules'][number];
/** One as it is written. */
export type RuleEdit = Required<Sent<'/rules'>['rules'][number]>;
export type Phase = Rule['phase'];
export type Doing = Rule['actions'][number];
/** What there is to build rules of. */
export type Parts = Answer<'/rules/parts'>;
export type Kind = Parts['phases'][number]['actions'][number];
export type DryRun = Answer<'/rules/dry-runs/{job}'>;
export type Problems = { field: string; text: { ja: string; en: string } }[];

export const rulesAsked = {
  queryKey: ['rules', 'set'],
  queryFn: () => body(api.GET('/rules')),
};

export const partsAsked = {
  queryKey: ['rules', 'parts'],
  queryFn: () => body(api.GET('/rules/parts')),
  staleTime: 60_000,
};

export const versionsAsked = {
  queryKey: ['rules', 'versions'],
  queryFn: () => body(api.GET('/rules/versions')),
};

/** A rule without what it has done. */
export const editOf = (rule: Rule | RuleEdit): RuleEdit => ({
  id: rule.id,
  name: rule.name,
  phase: rule.phase,
  active: rule.active,
  from: rule.from,
  until: rule.until,
  shops: rule.shops,
  onPaid: rule.onPaid,
  onChange: rule.onChange,
  condition: rule.condition,
  actions: rule.actions,
  stop: rule.stop,
  override: rule.override,
  once: rule.once,
});

/** A rule that says nothing yet. */
export const emptyRule = (phase: Phase): RuleEdit => ({
  id: crypto.randomUUID(),
  name: '',
  phase,
  active: true,
  from: null,
  until: null,
  shops: [],
  onPaid: false,
  onChange: false,
  condition: '',
  actions: [],
  stop: 'NONE',
  override: false,
  once: 'NONE',
});

/** What the house says of a set of rules, keeping nothing. */
export const check = (version: number, rules: RuleEdit[]) =>
  body(api.POST('/rules/check', { body: { version, note: null, rules } }));

/** Whether both say the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How many rules were added, changed, moved or taken away. */
export function changes(saved: RuleEdit[], draft: RuleEdit[]): number {
  const before = new Map(saved.map((r) => [r.id, r]));
  const now = new Set(draft.map((r) => r.id));
  const gone = saved.filter((r) => !now.has(r.id)).length;
  const differ = draft.filter((r) => !same(before.get(r.id), r)).length;
  const order = (rules: RuleEdit[], within: (id: string) => boolean) => rules.map((r) => r.id).filter(within);
  const moved = !same(
    order(saved, (id) => now.has(id)),
    order(draft, (id) => before.has(id)),
  );
  return gone + differ + Number(moved);
}

/** The rules with one of them a step up or down within its phase. */
export function shifted(rules: RuleEdit[], id: string, by: -1 | 1): RuleEdit[] {
  const one = rules.find((r) => r.id === id);
  const beside = rules.filter((r) => r.phase === one?.phase);
  const other = beside[beside.findIndex((r) => r.id === id) + by];
  if (!one || !other) return rules;
  return rules.map((r) => (r.id === id ? other : r.id === other.id ? one : r));
}

/** The rules with one of them where another of its phase stands. */
export function dropped(rules: RuleEdit[], id: string, on: string): RuleEdit[] {
  const [one, other] = [rules.find((r) => r.id === id), rules.find((r) => r.id === on)];
  if (!one || !other || id === on || one.phase !== other.phase) return rules;
  const down = rules.indexOf(one) < rules.indexOf(other);
  const left = rules.filter((r) => r.id !== id);
  left.splice(left.indexOf(other) + Number(down), 0, one);
  return left;
}
