// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { fields } from '../mock/fields.mjs';
import type { OrderField } from '../src/api/types';
import { conditionOf, opsOf, partOf, partsOf, plain, type Clause } from '../src/kit/conditions';

const all = fields().map((f) => f.is) as OrderField[];
const field = (id: string) => all.find((f) => f.id === id)!;

describe('a condition', () => {
  const clauses: [Clause, unknown][] = [
    [
      { field: 'due', op: 'ge', values: ['5000'] },
      { f: 'due', op: 'ge', v: '5000' },
    ],
    [
      { field: 'due', op: 'between', values: ['1', '2'] },
      { f: 'due', op: 'between', v: ['1', '2'] },
    ],
    [
      { field: 'gifts.card', op: 'eq', values: ['ASKED', 'DONE'] },
      { f: 'gifts.card', op: 'in', v: ['ASKED', 'DONE'] },
    ],
    [{ field: 'line.sku', op: 'ne', values: ['A'] }, { not: { f: 'line.sku', op: 'eq', v: 'A' } }],
    [{ field: 'line.sku', op: 'lacks', values: ['A'] }, { not: { f: 'line.sku', op: 'contains', v: 'A' } }],
    [
      { field: 'tag', op: 'filled', values: [] },
      { f: 'tag', op: 'notEmpty' },
    ],
    [{ field: 'tag', op: 'empty', values: [] }, { not: { f: 'tag', op: 'notEmpty' } }],
  ];

  it('is read as it was written, alone and with others', () => {
    for (const [clause, as] of clauses) {
      expect(partOf(clause).as).toEqual(as);
      expect(partsOf(conditionOf([partOf(clause)]))).toEqual([{ as, clause }]);
    }
    const parts = clauses.map(([clause]) => partOf(clause));
    expect(partsOf(conditionOf(parts))).toEqual(parts);
    expect(JSON.parse(conditionOf(parts.slice(0, 2)))).toEqual({
      all: clauses.slice(0, 2).map(([, as]) => as),
    });
    expect(conditionOf([])).toBe('');
    expect(partsOf(undefined)).toEqual([]);
  });

  it('that no form has words for stays as it came', () => {
    const strange = [
      { any: [{ f: 'due', op: 'ge', v: 1 }] },
      { f: 'line.qty', op: 'ge', v: 10, q: 'SUM' },
      { f: 'number', op: 'eq', v: 'a', exact: true },
      { not: { f: 'due', op: 'ge', v: 1 } },
      { f: 'due', op: 'between', v: [1] },
      null,
    ];
    for (const as of strange) {
      expect(partsOf(JSON.stringify(as))).toEqual([{ as, clause: undefined }]);
      const more = conditionOf([...partsOf(JSON.stringify(as)), partOf(clauses[0]![0])]);
      expect(JSON.parse(more)).toEqual({ all: [as, clauses[0]![1]] });
    }
    expect(partsOf('no json')).toEqual([{ as: 'no json', clause: undefined }]);
  });
});

describe('what is offered', () => {
  it('is what the house says of the field', () => {
    expect(opsOf(field('due'), true)).toEqual(['eq', 'ne', 'ge', 'le', 'between', 'filled', 'empty']);
    expect(opsOf(field('number'), true)).toContain('contains');
    expect(opsOf({ ...field('due'), ops: ['eq'] }, true)).toEqual(['eq', 'ne']);
  });

  it('of a closed list are its values alone', () => {
    expect(opsOf(field('gifts.card'), true)).toEqual(['eq', 'ne', 'filled', 'empty']);
    expect(opsOf(field('gifts.checked'), true)).toEqual(['eq', 'filled', 'empty']);
  });

  it('of personal data is not a value, where the condition stands in an address', () => {
    expect(opsOf(field('remarks'), true)).toEqual(['filled', 'empty']);
    expect(opsOf(field('remarks'), false)).toContain('contains');
  });
});

describe('a value', () => {
  it('of money is a number however it was typed, and nothing else', () => {
    expect(plain(field('due'), ' ５，０００円 ')).toBe('5000');
    expect(plain(field('due'), '-1')).toBe('-1');
    for (const wrong of ['', '5千', '1.5']) expect(plain(field('due'), wrong)).toBeUndefined();
  });

  it('of text is as it was typed', () => {
    expect(plain(field('number'), ' ＡＢ ')).toBe('ＡＢ');
    expect(plain(field('number'), '　')).toBeUndefined();
  });
});
