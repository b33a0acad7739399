// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fields } from '../mock/fields.mjs';
import type { OrderField } from '../src/api/types';
import { changes, dropped, emptyRule, shifted, type RuleEdit } from '../src/rooms/rules/asked';
import { conditionOf, group, isUnfinished, leaf, leaves, treeOf } from '../src/rooms/rules/tree';
import { openHouse, showPage, signIn } from './house';

const where = '/settings/rules';
let the: ReturnType<typeof openHouse>;
const sent = (method: string, path: string) =>
  the.asked
    .filter((a) => a.method === method && a.path === path)
    .map((a) => JSON.parse(a.body || '{}') as { rules: RuleEdit[]; condition: string; version: number });
const type = (testid: string, value: string) =>
  fireEvent.change(screen.getByTestId(testid), { target: { value } });
const row = (id: string) =>
  screen.getAllByTestId('rule-row').find((r) => r.dataset.rule === id) ?? expect.fail(`no row of ${id}`);
const ids = () => screen.getAllByTestId('rule-row').map((r) => r.dataset.rule);
interface Kept {
  broken: Record<string, string>;
  hits: Record<string, [number, number]>;
  on: Record<number, unknown>;
  versions: { version: number; at: string; by: object; note: string; rules: RuleEdit[] }[];
}
const kept = () => the.house.state.rules as unknown as Kept;
const big: RuleEdit = {
  ...emptyRule('HOLD'),
  id: 'big',
  name: '高額の確認',
  condition: '{"f":"due","op":"ge","v":"1"}',
  actions: [{ kind: 'hold.set', values: { box: '5', reason: '高額' } }],
};
const older = (...rules: RuleEdit[]) =>
  kept().versions.push({
    version: kept().versions.length + 1,
    at: '2026-11-30T00:00:00Z',
    by: { kind: 'STAFF', name: 'admin' },
    note: '',
    rules,
  });

/** Chooses from a list of the page by its words. */
async function choose(user: ReturnType<typeof showPage>, select: HTMLElement, words: string) {
  await user.click(select.querySelector('input') ?? select);
  const options = await waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>('.ant-select-item-option')].filter(
      (o) => o.textContent === words && !o.closest('.ant-select-dropdown-hidden'),
    );
    expect(found.length).toBeGreaterThan(0);
    return found;
  });
  await user.click(options.at(-1)!);
}

beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

describe('a condition as a form has it', () => {
  const all = fields().map((f) => f.is) as OrderField[];
  it('is written as it was read, groups in groups', () => {
    for (const as of [
      { f: 'due', op: 'ge', v: '1' },
      { not: { f: 'line.sku', op: 'eq', v: 'A', q: 'ALL' } },
      { f: 'number', op: 'eq', v: 'a', exact: true },
      { all: [{ f: 'due', op: 'ge', v: '1' }, { any: [{ f: 'tag', op: 'notEmpty' }] }] },
      { not: { any: [{ f: 'due', op: 'ge', v: '1' }, { all: [{ f: 'tag', op: 'notEmpty' }] }] } },
      { strange: true },
    ]) {
      expect(JSON.parse(conditionOf(treeOf(JSON.stringify(as))))).toEqual(as);
    }
    expect(conditionOf(treeOf(''))).toBe('');
    expect(
      leaves(treeOf('{"all":[{"f":"a","op":"eq","v":"1"},{"any":[{"f":"b","op":"eq","v":"1"}]}]}')),
    ).toBe(2);
  });

  it('is unfinished as long as a value or a field is missing', () => {
    const due = (values: string[]) => leaf({ field: 'due', op: 'ge', values });
    expect(isUnfinished(group('ALL', [due(['1'])]), all)).toBe(false);
    expect(isUnfinished(group('ALL', [due(['5千'])]), all)).toBe(true);
    expect(isUnfinished(group('ALL', [due(['1']), leaf()]), all)).toBe(true);
    expect(isUnfinished(group('ALL', [due(['1']), group('ANY')]), all)).toBe(true);
  });
});

describe('the order of rules', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ ...emptyRule('TAG'), id, name: id })) as [
    RuleEdit,
    RuleEdit,
    RuleEdit,
  ];
  const hold = { ...big, phase: 'HOLD' as const };
  it('is changed within a phase and nowhere else', () => {
    const names = (rules: RuleEdit[]) => rules.map((r) => r.id).join('');
    expect(names(shifted([a, hold, b], 'b', -1))).toBe('bbiga');
    expect(names(shifted([a, b], 'a', -1))).toBe('ab');
    expect(names(dropped([a, b, c], 'a', 'c'))).toBe('bca');
    expect(names(dropped([a, b, c], 'c', 'a'))).toBe('cab');
    expect(names(dropped([a, hold], 'a', 'big'))).toBe('abig');
  });
  it('counts as one change', () => {
    expect(changes([a, b], [a, b])).toBe(0);
    expect(changes([a, b], [b, a])).toBe(1);
    expect(changes([a, b], [a])).toBe(1);
    expect(changes([a], [{ ...a, name: 'x' }, c])).toBe(2);
  });
});

describe('the list', () => {
  it('shows examples switched off, by phase, and what is not there yet', async () => {
    const user = showPage(where);
    await signIn(user);
    expect(await screen.findByTestId('rules-starters')).toBeTruthy();
    expect(within(screen.getByTestId('rules-TAG')).getAllByTestId('rule-row')).toHaveLength(2);
    for (const one of screen.getAllByTestId('rule-switch'))
      expect(one.getAttribute('aria-checked')).toBe('false');
    expect(within(row('regular')).getByTestId('rule-state').textContent).toContain('準備中');
    await waitFor(() =>
      expect(within(row('receipt')).getByTestId('rule-said').textContent).toBe(
        'もし 備考：「領収書」を含む なら、タグを付ける：領収書',
      ),
    );
    expect(within(row('receipt')).queryByTestId('rule-state')).toBeNull();
  });

  it('says what is broken and why, and what rules did', async () => {
    older(big);
    kept().broken.big = '保留箱5がありません';
    kept().hits.big = [1234, 5];
    const user = showPage(where);
    await signIn(user);
    const state = within((await screen.findAllByTestId('rule-row'))[0]!).getByTestId('rule-state');
    expect(state.textContent).toBe('動きません 保留箱5がありません');
    expect(screen.getByTestId('rule-matched').textContent).toBe('1,234');
    expect(screen.getByTestId('rule-beaten').textContent).toBe('5');
    expect(screen.queryByTestId('rules-starters')).toBeNull();
  });

  it('is put in order by keys, and one that goes can be taken back', async () => {
    const user = showPage(where);
    await signIn(user);
    await screen.findAllByTestId('rule-row');
    expect(ids().slice(0, 2)).toEqual(['receipt', 'regular']);
    await user.keyboard('j');
    expect(document.activeElement).toBe(within(row('receipt')).getByTestId('rule-open'));
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown', altKey: true });
    expect(ids().slice(0, 2)).toEqual(['regular', 'receipt']);
    await user.click(within(row('regular')).getByTestId('rule-remove'));
    expect(ids()).not.toContain('regular');
    await user.click(screen.getByTestId('toast-undo'));
    expect(ids()).toContain('regular');
    expect(sent('PUT', '/rules')).toEqual([]);
  });
});

describe('a rule', () => {
  it('is made by its condition, tried on orders meanwhile, and refused at its fields', async () => {
    const user = showPage(where);
    await signIn(user);
    await screen.findAllByTestId('rule-row');
    await user.keyboard('n');
    await screen.findByTestId('rule-form');
    await waitFor(() => expect(screen.getAllByTestId('tried-order')).toHaveLength(20));
    expect(screen.getByTestId('tried-count').textContent).toBe('20件中20件が当てはまる');
    await user.click(await screen.findByTestId('rule-leaf-add'));
    await choose(user, screen.getByTestId('rule-field'), '請求金額');
    await choose(user, screen.getByTestId('rule-op'), '以上');
    type('condition-value', '９，９９９，９９９円');
    await waitFor(() => expect(screen.getByTestId('tried-count').textContent).toBe('20件中0件が当てはまる'));
    expect(JSON.parse(sent('POST', '/rules/try').at(-1)!.condition)).toEqual({
      f: 'due',
      op: 'ge',
      v: '9999999',
    });
    await user.click(screen.getByTestId('rule-save'));
    expect((await screen.findByTestId('rule-problems')).textContent).toContain('2件');
    const said = () => screen.queryAllByRole('alert').map((e) => e.textContent);
    expect(said()).toEqual(['名前を入力してください', 'することを一つ以上選んでください']);
    type('rule-name', '高額');
    await choose(user, screen.getByTestId('rule-action-add'), '備考の文字を置き換える');
    await waitFor(() => expect(said()).toEqual(['同じ名前のルールがあります', '探す文字を入力してください']));
    type('rule-name', 'とても高額');
    type('rule-value-from', '高額');
    await waitFor(() => expect(said()).toEqual([]));
    await user.click(screen.getByTestId('rule-take'));
    await waitFor(() => expect(screen.queryByTestId('rule-form')).toBeNull());
    expect(screen.getAllByTestId('rule-open').map((o) => o.textContent)).toContain('とても高額');
    expect(sent('PUT', '/rules')).toEqual([]);
  });

  it('asks before Escape loses what was typed, and not otherwise', async () => {
    const user = showPage(`${where}/receipt`);
    await signIn(user);
    const name = await screen.findByTestId('rule-name');
    await user.click(name);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByTestId('rule-form')).toBeNull());
    await user.click(within(row('receipt')).getByTestId('rule-open'));
    await user.type(await screen.findByTestId('rule-name'), '2');
    await user.keyboard('{Escape}');
    expect(await screen.findByTestId('leave-yes')).toBeTruthy();
    expect(screen.getByTestId<HTMLInputElement>('rule-name').value).toBe('備考に領収書2');
    await user.click(screen.getByTestId('leave-yes'));
    await waitFor(() => expect(screen.queryByTestId('rule-form')).toBeNull());
  });

  it('of an unfinished condition is neither tried nor taken', async () => {
    const user = showPage(`${where}/receipt`);
    await signIn(user);
    await waitFor(() => expect(sent('POST', '/rules/try')).toHaveLength(1));
    await user.click(screen.getByTestId('rule-leaf-add'));
    await user.click(screen.getByTestId('rule-take'));
    expect((await screen.findByTestId('rule-condition-error')).textContent).toContain('終わっていない');
    expect(sent('POST', '/rules/try')).toHaveLength(1);
    expect(screen.getByTestId('rule-form')).toBeTruthy();
  });
});

describe('saving', () => {
  const switchOn = async (user: ReturnType<typeof showPage>, id: string) => {
    await screen.findAllByTestId('rule-row');
    await user.click(within(row(id)).getByTestId('rule-switch'));
  };
  const tagged = { ...big, id: 'tagged', phase: 'TAG' as const, name: '印', active: false };
  tagged.actions = [{ kind: 'tag.add', values: { tag: '高額' } }];

  it('waits for the dry run, shows old and new by cause, and can be taken back', async () => {
    older(tagged);
    const user = showPage(where);
    await signIn(user);
    await switchOn(user, 'tagged');
    await user.keyboard('s');
    const save = await screen.findByTestId<HTMLButtonElement>('rules-save');
    expect(save.disabled).toBe(true);
    const found = await screen.findByTestId('run-result');
    expect(Number(found.dataset.changed)).toBeGreaterThan(0);
    expect(screen.getByTestId('run-group').dataset.cause).toBe('TAGS');
    expect(screen.getAllByTestId('run-difference')[0]!.textContent).toContain('—高額');
    expect(save.disabled).toBe(false);
    expect(sent('PUT', '/rules')).toEqual([]);
    await user.click(save);
    await waitFor(() => expect(kept().versions).toHaveLength(2));
    expect(kept().versions[1]!.rules[0]).toMatchObject({ id: 'tagged', active: true });
    await user.click(await screen.findByTestId('toast-undo'));
    await waitFor(() => expect(kept().versions).toHaveLength(3));
    expect(kept().versions[2]!.rules[0]).toMatchObject({ active: false });
  });

  it('tries another period where somebody says one', async () => {
    older(tagged);
    const user = showPage(where);
    await signIn(user);
    await switchOn(user, 'tagged');
    await user.click(screen.getByTestId('rules-try-save'));
    await screen.findByTestId('run-result');
    type('run-from', '2020-01-01');
    type('run-to', '2020-01-31');
    await user.click(screen.getByTestId('run-again'));
    await waitFor(() => expect(screen.getByTestId('run-result').dataset.changed).toBe('0'));
    expect(sent('POST', '/rules/dry-runs')).toHaveLength(2);
  });

  it('tells the second of two who was first, and saves over it only where that is meant', async () => {
    older(tagged);
    const user = showPage(where);
    await signIn(user);
    await switchOn(user, 'tagged');
    older({ ...tagged, name: '先の名前' });
    const saves = the.house.state.saves as { n: number; last: Record<string, object> };
    saves.last['rules'] = { n: ++saves.n, by: 'hanako', at: '2026-12-01T00:00:00Z' };
    await user.keyboard('s');
    await screen.findByTestId('run-result');
    await user.click(screen.getByTestId('rules-save'));
    expect((await screen.findByTestId('ahead-by')).textContent).toContain('hanako');
    expect(kept().versions).toHaveLength(2);
    await user.click(screen.getByTestId('ahead-over'));
    await waitFor(() => expect(kept().versions).toHaveLength(3));
    expect(sent('PUT', '/rules').map((b) => b.version)).toEqual([1, 2]);
  });

  it('leaves versions to go back to, unless something is not saved', async () => {
    older(tagged);
    older({ ...tagged, name: '二つ目' });
    const user = showPage(where);
    await signIn(user);
    await screen.findAllByTestId('rule-row');
    await user.keyboard('v');
    expect(await screen.findAllByTestId('rule-version')).toHaveLength(2);
    await user.click(screen.getAllByTestId('rule-version-look')[1]!);
    expect((await screen.findByTestId('rule-version-rules')).textContent).toContain('印');
    await user.click(screen.getByTestId('rule-version-restore'));
    await waitFor(() => expect(screen.getByTestId('rule-open').textContent).toBe('印'));
    await switchOn(user, 'tagged');
    await user.click(screen.getByTestId('rules-versions'));
    for (const back of await screen.findAllByTestId<HTMLButtonElement>('rule-version-restore'))
      expect(back.disabled).toBe(true);
  });
});

describe('an order', () => {
  it('says which rules acted on it, which did not, and why', async () => {
    older(big, { ...big, id: 'two', name: '二つ目', condition: '{"f":"due","op":"ge","v":"99999999"}' });
    const order = [...the.house.orders.keys()][0]!;
    kept().on[order] = {
      version: 1,
      at: '2026-12-01T00:00:00Z',
      ran: [
        { rule: 'big', name: big.name, phase: 'HOLD', verdict: 'MATCHED', by: null },
        { rule: 'lost', name: '負け', phase: 'HOLD', verdict: 'BEATEN', by: 'big' },
      ],
      effects: [{ rule: 'big', name: big.name, kind: 'hold.set', value: '5 高額' }],
      pinned: [{ ja: '運送会社', en: 'Carrier' }],
    };
    const user = showPage(`/orders/${order}`);
    await signIn(user);
    const block = await screen.findByTestId('order-rules');
    const [won, lost] = within(block).getAllByTestId('order-rule');
    expect(won!.textContent).toContain('適用');
    expect(won!.textContent).toContain('5 高額');
    expect(within(won!).getByRole('link').getAttribute('href')).toContain(`${where}/big`);
    expect(lost!.textContent).toContain(`「${big.name}」が優先`);
    expect(within(block).getByTestId('order-pinned').textContent).toContain('運送会社');
    await choose(user, within(block).getByTestId('order-why'), '二つ目');
    const why = await screen.findByTestId('rule-why');
    expect(why.dataset.holds).toBe('false');
    expect(within(why).getByTestId('why-leaf').textContent).toContain('請求金額：99,999,999円 以上');
  });

  it('that no rule has met, in a house without rules, says nothing of them', async () => {
    (the.house.state as { menu?: string[] }).menu = ['orders'];
    const order = [...the.house.orders.keys()][0]!;
    const user = showPage(`/orders/${order}`);
    await signIn(user);
    await screen.findByTestId('note-text');
    expect(screen.queryByTestId('order-rules')).toBeNull();
  });
});
