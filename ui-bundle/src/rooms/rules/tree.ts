// SPDX-License-Identifier: Apache-2.0
// A condition as a form has it: groups of conditions and of groups, as the house reads them and back.
import type { OrderField } from '../../api/types';
import { readyOf } from '../../kit/Conditions';
import { partOf, partsOf, type Clause } from '../../kit/conditions';

/** Of which lines or destinations it has to hold; `''` of what an order says once. */
export type Quantifier = '' | 'ANY' | 'ALL' | 'NONE' | 'SUM' | 'COUNT';
export type Joint = 'ALL' | 'ANY' | 'NONE';

export interface Group {
  kind: Joint;
  key: number;
  of: Node[];
}
export interface Leaf {
  kind: 'LEAF';
  key: number;
  clause: Clause;
  q: Quantifier;
  exact: boolean;
}
/** What no form has words for: it stays as it came. */
export interface Other {
  kind: 'OTHER';
  key: number;
  as: unknown;
}
export type Node = Group | Leaf | Other;

/** How deep groups go, and how many conditions a rule has, at most. */
export const deepest = 5;
export const most = 50;

let serial = 0;
export const group = (kind: Joint, of: Node[] = []): Group => ({ kind, key: ++serial, of });
export const leaf = (
  clause: Clause = { field: '', op: 'eq', values: [] },
  q: Quantifier = '',
  exact = false,
): Leaf => ({
  kind: 'LEAF',
  key: ++serial,
  clause,
  q,
  exact,
});
export const isGroup = (node: Node): node is Group => 'of' in node;

type Json = Record<string, unknown>;

/** A leaf without what only rules say of it. */
function bare(as: Json): { as: Json; q: Quantifier; exact: boolean } {
  if (typeof as.not === 'object' && as.not !== null) {
    const inner = bare(as.not as Json);
    return { ...inner, as: { not: inner.as } };
  }
  const { q = '', exact = false, ...rest } = as;
  return { as: rest, q: String(q).toUpperCase() as Quantifier, exact: exact === true };
}

function nodeOf(read: unknown): Node {
  if (read && typeof read === 'object') {
    const as = read as Json;
    if (Array.isArray(as.all)) return group('ALL', as.all.map(nodeOf));
    if (Array.isArray(as.any)) return group('ANY', as.any.map(nodeOf));
    const inside = as.not as Json | undefined;
    if (Array.isArray(inside?.any)) return group('NONE', inside.any.map(nodeOf));
    const { as: plain, q, exact } = bare(as);
    const clause = partsOf(JSON.stringify(plain))[0]?.clause;
    if (clause) return leaf(clause, q, exact);
  }
  return { kind: 'OTHER', key: ++serial, as: read };
}

/** The condition as a form has it: one group. */
export function treeOf(condition: string): Group {
  if (!condition) return group('ALL');
  let read: unknown;
  try {
    read = JSON.parse(condition);
  } catch {
    return group('ALL', [{ kind: 'OTHER', key: ++serial, as: condition }]);
  }
  const node = nodeOf(read);
  return isGroup(node) ? node : group('ALL', [node]);
}

function marked(as: Json, { q, exact }: Leaf): Json {
  if (as.not) return { not: marked(as.not as Json, { q, exact } as Leaf) };
  return { ...as, ...(q ? { q } : {}), ...(exact ? { exact } : {}) };
}

function asOf(node: Node): unknown {
  if (node.kind === 'OTHER') return node.as;
  if (node.kind === 'LEAF') return marked(partOf(node.clause).as as Json, node);
  const of = node.of.map(asOf);
  return node.kind === 'ALL' ? { all: of } : node.kind === 'ANY' ? { any: of } : { not: { any: of } };
}

/** The condition for the house: empty for every order. */
export function conditionOf(tree: Group): string {
  if (tree.of.length === 0) return '';
  const [only] = tree.of;
  return JSON.stringify(asOf(only && tree.of.length === 1 && tree.kind !== 'NONE' ? only : tree));
}

/** What a field is compared as: a sum and a count are numbers. */
export function fieldFor(field: OrderField, q: Quantifier): OrderField {
  if (q !== 'COUNT' && q !== 'SUM') return field;
  const type = q === 'COUNT' ? 'NUMBER' : field.type;
  return { ...field, type, choices: [], ops: ['eq', 'ge', 'le', 'between'] };
}

/** Whether something in it is not filled in yet. */
export function isUnfinished(node: Node, fields: OrderField[]): boolean {
  if (node.kind === 'OTHER') return false;
  if (node.kind !== 'LEAF') return node.of.length === 0 || node.of.some((n) => isUnfinished(n, fields));
  const field = fields.find((f) => f.id === node.clause.field);
  // of a field that is not there now nothing can be said, and nothing is missing
  if (!field) return node.clause.field === '';
  return readyOf(fieldFor(field, node.q), node.clause) === undefined;
}

/** The tree as the house takes its values, whatever width they were typed in. */
export function plainTree<T extends Node>(node: T, fields: OrderField[]): T {
  if (isGroup(node)) return { ...node, of: node.of.map((n) => plainTree(n, fields)) };
  if (node.kind !== 'LEAF') return node;
  const field = fields.find((f) => f.id === node.clause.field);
  const ready = field && readyOf(fieldFor(field, node.q), node.clause);
  return ready ? { ...node, clause: ready } : node;
}

/** How many conditions it has. */
export const leaves = (node: Node): number =>
  isGroup(node) ? node.of.reduce((n, one) => n + leaves(one), 0) : 1;

/** The tree with one node of it exchanged, or taken away. */
export function put<T extends Node>(node: T, key: number, by: Node | undefined): T {
  if (!isGroup(node)) return node;
  return { ...node, of: node.of.flatMap((n) => (n.key === key ? (by ?? []) : put(n, key, by))) };
}
