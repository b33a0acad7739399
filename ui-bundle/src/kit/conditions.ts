// SPDX-License-Identifier: Apache-2.0
// A condition over fields of orders, as the house reads it (JSON), and as a form says it: clauses that all hold.
import type { OrderField } from '../api/types';

/** How a field is compared, as staff say it. */
export type Op =
  | 'eq'
  | 'ne'
  | 'contains'
  | 'lacks'
  | 'starts'
  | 'ends'
  | 'ge'
  | 'gt'
  | 'le'
  | 'lt'
  | 'between'
  | 'filled'
  | 'empty';

/** A field, how it is compared, and with what: one of these values, or from the first to the second. */
export interface Clause {
  field: string;
  op: Op;
  values: string[];
}

/** A part of a condition as the house reads it, and what a form makes of it; nothing where it has no words for it. */
export interface Part {
  as: unknown;
  clause: Clause | undefined;
}

/** What each way to compare needs of a field, in the order in which it is offered. */
const needs: [Op, string][] = [
  ['eq', 'eq'],
  ['ne', 'eq'],
  ['contains', 'contains'],
  ['lacks', 'contains'],
  ['starts', 'starts'],
  ['ends', 'ends'],
  ['ge', 'ge'],
  ['le', 'le'],
  ['between', 'between'],
  ['filled', 'notEmpty'],
  ['empty', 'empty'],
];
const same: Op[] = ['eq', 'contains', 'starts', 'ends', 'ge', 'gt', 'le', 'lt', 'between'];

/** How many values it is compared with. */
export function arity(op: Op): number {
  return op === 'filled' || op === 'empty' ? 0 : op === 'between' ? 2 : 1;
}

/**
 * How a field can be compared.
 *
 * @param bare whether no value of a person may stand in the condition, as in an address: of what is personal it is then
 *     only asked whether there is something
 */
export function opsOf(field: OrderField, bare: boolean): Op[] {
  const closed = field.choices.length > 0 || field.type === 'FLAG';
  return needs
    .filter(([, need]) => field.ops.includes(need))
    .map(([op]) => op)
    .filter((op) => arity(op) === 0 || !(bare && field.personal))
    .filter((op) => arity(op) === 0 || !closed || op === 'eq' || (op === 'ne' && field.type !== 'FLAG'));
}

/** A value as the house takes it, whatever width it was typed in; nothing where it is none of this field. */
export function plain(field: OrderField, typed: string): string | undefined {
  const value = field.type === 'TEXT' || field.type === 'SET' ? typed.trim() : typed.normalize('NFKC').trim();
  if (field.type !== 'NUMBER' && field.type !== 'YEN') return value || undefined;
  // 円 is the sign behind an amount
  const digits = value.replace(/[,\u5186¥]/g, '');
  return /^-?\d{1,15}$/.test(digits) ? digits : undefined;
}

/**
 * A clause for the house. "Is not" and "is empty" hold of an order where no line and no value is so: also where nothing
 * is known.
 */
export function partOf(clause: Clause): Part {
  const { field: f, op, values } = clause;
  const [first] = values;
  const is = values.length > 1 ? { f, op: 'in', v: values } : { f, op: 'eq', v: first };
  const as = {
    eq: is,
    ne: { not: is },
    lacks: { not: { f, op: 'contains', v: first } },
    filled: { f, op: 'notEmpty' },
    empty: { not: { f, op: 'notEmpty' } },
    between: { f, op, v: values },
  }[op as string] ?? { f, op, v: first };
  return { as, clause };
}

type Json = Record<string, unknown>;

function leafOf({ f, op, v, ...more }: Json): Clause | undefined {
  if (typeof f !== 'string' || Object.keys(more).length > 0) return undefined;
  const values = v === undefined ? [] : [v].flat().map(String);
  if (op === 'notEmpty') return { field: f, op: 'filled', values: [] };
  if (op === 'empty') return { field: f, op: 'empty', values: [] };
  if (op === 'ne') return { field: f, op: 'ne', values };
  if (op === 'in') return { field: f, op: 'eq', values };
  const found = same.find((one) => one === op);
  return found && values.length === arity(found) ? { field: f, op: found, values } : undefined;
}

const not: Partial<Record<Op, Op>> = { eq: 'ne', contains: 'lacks', filled: 'empty' };

function clauseOf(as: Json): Clause | undefined {
  if (!('not' in as)) return leafOf(as);
  const leaf = leafOf((as.not ?? {}) as Json);
  const op = leaf && not[leaf.op];
  return op && { ...leaf, op };
}

/** The parts of a condition that all have to hold. */
export function partsOf(condition: string | undefined): Part[] {
  if (!condition) return [];
  let read: unknown;
  try {
    read = JSON.parse(condition);
  } catch {
    // the house refuses it, and whoever sees it can take it away
    return [{ as: condition, clause: undefined }];
  }
  const all = (read as { all?: unknown } | null)?.all;
  return (Array.isArray(all) ? (all as unknown[]) : [read]).map((as) => ({
    as,
    clause: as && typeof as === 'object' ? clauseOf(as as Json) : undefined,
  }));
}

/** The condition of parts; empty where there are none. */
export function conditionOf(parts: Part[]): string {
  const all = parts.map((p) => p.as);
  return all.length === 0 ? '' : JSON.stringify(all.length === 1 ? all[0] : { all });
}
