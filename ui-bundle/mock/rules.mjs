// SPDX-License-Identifier: Apache-2.0
// The rules of the made-up shop: kept in versions, tried on its orders.
import { day } from './orders.mjs';
import { holds } from './fields.mjs';

const text = (ja, en) => ({ ja, en });
const parameter = (name, ja, en, kind = 'TEXT', more = {}) => ({
  name,
  label: text(ja, en),
  kind,
  required: true,
  least: 0,
  most: kind === 'TEXT' ? 200 : kind === 'NUMBER' ? 999 : 0,
  choices: [],
  ...more,
});
const choice = (value, ja, en) => ({ value, name: text(ja, en) });
const kind = (id, ja, en, ...parameters) => ({ kind: id, name: text(ja, en), parameters });
const phase = (id, ja, en, ...actions) => ({ phase: id, name: text(ja, en), actions });

export const parts = () => ({
  phases: [
    phase(
      'REMARKS',
      '備考の整理',
      'Remarks',
      kind(
        'remarks.replace',
        '備考の文字を置き換える',
        'Replace text in remarks',
        parameter('from', '探す文字', 'Find'),
        parameter('to', '置き換え', 'Replace by', 'TEXT', { required: false }),
      ),
    ),
    phase(
      'TAG',
      'タグ',
      'Tags',
      kind('tag.add', 'タグを付ける', 'Add a tag', parameter('tag', 'タグ', 'Tag')),
      kind('tag.drop', 'タグを外す', 'Drop a tag', parameter('tag', 'タグ', 'Tag')),
    ),
    phase(
      'ITEM',
      '商品の追加',
      'Goods',
      kind(
        'item.add',
        '商品を加える',
        'Add goods',
        parameter('sku', '商品コード', 'SKU'),
        parameter('qty', '数量', 'Quantity', 'NUMBER', { least: 1 }),
      ),
    ),
    phase(
      'ROUTE',
      '流れ',
      'Route',
      kind('route.set', '流れを決める', 'Set the route', parameter('route', '流れ', 'Route')),
    ),
    phase(
      'CARRIER',
      '配送方法',
      'Carrier',
      kind(
        'carrier.set',
        '配送方法を決める',
        'Set the carrier',
        parameter('carrier', '運送会社', 'Carrier', 'CHOICE', {
          choices: [choice('yamato', 'ヤマト運輸', 'Yamato'), choice('japanpost', '日本郵便', 'Japan Post')],
        }),
        parameter('label', '送り状の種類', 'Label'),
      ),
    ),
    phase(
      'SHIPDATE',
      '出荷日',
      'Ship date',
      kind('ship.days', '日数を足す', 'Add days', parameter('days', '日数', 'Days', 'NUMBER')),
    ),
    phase(
      'TEXT',
      '文面',
      'Texts',
      kind('text.memo', '一言メモを書く', 'Write a memo', parameter('text', '一言メモ', 'Memo')),
    ),
    phase(
      'HOLD',
      '保留',
      'Holds',
      kind(
        'hold.set',
        '保留する',
        'Hold',
        parameter('box', '保留箱', 'Box', 'NUMBER', { least: 1, most: 30 }),
        parameter('reason', '理由', 'Reason'),
      ),
    ),
  ],
  mostRules: 300,
  longestName: 60,
});

const rule = (id, phase, name, condition, actions, more = {}) => ({
  id,
  name,
  phase,
  active: false,
  from: null,
  until: null,
  shops: [],
  onPaid: false,
  onChange: false,
  condition: condition ? JSON.stringify(condition) : '',
  actions,
  stop: 'NONE',
  override: false,
  once: 'NONE',
  ...more,
});
const does = (kind, values) => ({ kind, values });

/** What comes with the house, all switched off. */
const starters = () => [
  rule('receipt', 'TAG', '備考に領収書', { f: 'remarks', op: 'contains', v: '領収書' }, [
    does('tag.add', { tag: '領収書' }),
  ]),
  rule('regular', 'TAG', '常連のお客様', { f: 'customer.ordinal', op: 'ge', v: 5 }, [
    does('tag.add', { tag: '常連' }),
  ]),
  rule('island', 'CARRIER', '沖縄は日本郵便', { f: 'destination.prefecture', op: 'eq', v: '沖縄県' }, [
    does('carrier.set', { carrier: 'japanpost', label: 'yupack' }),
  ]),
  rule('rich', 'HOLD', '高額', { f: 'due', op: 'ge', v: 50000 }, [
    does('hold.set', { box: '5', reason: '高額' }),
  ]),
];

export const startOfRules = () => ({ versions: [], broken: {}, hits: {}, on: {} });

export function rules({ state, orders, refuse, tell, job }) {
  const the = state.rules;
  const kept = {};
  const newest = () => the.versions.at(-1);
  const kinds = () => parts().phases.flatMap((p) => p.actions.map((a) => ({ phase: p.phase, ...a })));
  const known = (condition) => {
    const missing = [];
    const look = (c) => {
      [...(c.all ?? []), ...(c.any ?? []), ...(c.not ? [c.not] : [])].forEach(look);
      if (c.f && !state.fields.some((f) => f.is.id === c.f)) missing.push(c.f);
    };
    if (condition) look(JSON.parse(condition));
    return missing.length === 0;
  };
  const met = (condition, o) =>
    !condition ||
    holds(JSON.parse(condition), o, state.fields, () => ({ is: { type: 'TEXT' }, say: () => [] }));
  const view = (r) => {
    const why = the.broken[r.id];
    const preparing = !known(r.condition);
    return {
      ...r,
      state: why ? 'BROKEN' : preparing ? 'PREPARING' : 'READY',
      why: why
        ? text(why, why)
        : preparing
          ? text('この項目はまだ使えません', 'This field is not there yet')
          : null,
      matched90: the.hits[r.id]?.[0] ?? 0,
      beaten90: the.hits[r.id]?.[1] ?? 0,
      lastHit: the.hits[r.id] ? day(-1) : null,
    };
  };
  const whole = (r) => rule(r.id, r.phase, r.name, null, r.actions, r);
  const set = (v = newest()) =>
    v
      ? { version: v.version, at: v.at, by: v.by, note: v.note, rules: v.rules.map(view) }
      : { version: 0, at: null, by: null, note: '', rules: starters().map(view) };
  const problemsOf = (all) =>
    all.flatMap((r) => {
      const found = [];
      const say = (field, ja, en) => found.push({ rule: r.id, field, text: text(ja, en) });
      if (!r.name.trim()) say('name', '名前を入力してください', 'Please enter a name');
      else if (all.some((o) => o.id !== r.id && o.name === r.name))
        say('name', '同じ名前のルールがあります', 'There is another rule of this name');
      if (r.from && r.until && r.from > r.until)
        say('until', '開始日より後にしてください', 'Make it later than the first day');
      if (r.actions.length === 0) say('actions', 'することを一つ以上選んでください', 'Choose what it does');
      r.actions.forEach((a, i) => {
        const is = kinds().find((k) => k.kind === a.kind && k.phase === r.phase);
        if (!is) return say(`actions.${i}`, 'この段階ではできません', 'Not in this phase');
        for (const p of is.parameters) {
          const value = a.values[p.name] ?? '';
          if (p.required && !value)
            say(`actions.${i}.${p.name}`, `${p.label.ja}を入力してください`, `Enter ${p.label.en}`);
          else if (p.kind === 'NUMBER' && value && !/^\d+$/.test(value))
            say(`actions.${i}.${p.name}`, '数字で入力してください', 'Enter a number');
        }
      });
      return found;
    });
  const warningsOf = (all) =>
    all
      .filter((r) => r.active && ![...orders.values()].some((o) => met(r.condition, o)))
      .map((r) => ({
        rule: r.id,
        text: text('90日の注文に当てはまるものがありません', 'No order of 90 days met it'),
      }));
  const keep = (all, note, by) => {
    the.versions.push({
      version: (newest()?.version ?? 0) + 1,
      at: new Date().toISOString(),
      by,
      note,
      rules: all,
    });
    tell('room', { room: 'rules' });
    return set();
  };
  const version = (n) =>
    the.versions.find((v) => v.version === Number(n)) ?? refuse(404, 'not-found', 'この版はありません。');
  const newestFirst = () => [...orders.values()].sort((a, b) => b.id - a.id);
  const leavesOf = (c) =>
    c.f ? [c] : [...(c.all ?? []), ...(c.any ?? []), ...(c.not ? [c.not] : [])].flatMap(leavesOf);
  const changed = (all, from, to) => {
    const before = set().rules.filter((r) => r.active);
    const now = all.filter((r) => r.active);
    const list = [...orders.values()].filter((o) => {
      const on = o.placed.orderedAt.slice(0, 10);
      return on >= from && on <= to;
    });
    const said = (rules, o) =>
      rules
        .filter((r) => r.phase === 'TAG' && met(r.condition, o))
        .flatMap((r) => r.actions.map((a) => a.values.tag))
        .join('、');
    const sample = list
      .map((o) => ({ order: o.id, number: o.key.number, before: said(before, o), after: said(now, o) }))
      .filter((d) => d.before !== d.after);
    return {
      orders: list.length,
      changed: sample.length,
      sha256: 'ab'.repeat(32),
      from,
      to,
      groups:
        sample.length > 0 ? [{ cause: 'TAGS', orders: sample.length, sample: sample.slice(0, 50) }] : [],
      rules: now.map((r) => ({
        rule: r.id,
        matched: list.filter((o) => met(r.condition, o)).length,
        beaten: 0,
      })),
    };
  };
  return {
    'GET /rules': () => set(),
    'GET /rules/parts': parts,
    'PUT /rules': ({ body, by }) => {
      if (body.version !== (newest()?.version ?? 0))
        refuse(409, 'conflict', 'ルールは、ほかの人が先に保存しました。');
      const all = body.rules.map(whole);
      const [problem] = problemsOf(all);
      if (problem) refuse(422, 'invalid', `「${problem.rule}」の${problem.field}: ${problem.text.ja}`);
      return { set: keep(all, body.note ?? '', by), warnings: warningsOf(all) };
    },
    'POST /rules/check': ({ body }) => {
      const all = body.rules.map(whole);
      return { problems: problemsOf(all), warnings: warningsOf(all) };
    },
    'GET /rules/versions': () =>
      the.versions
        .map(({ rules, ...v }) => ({ ...v, rules: rules.length }))
        .reverse()
        .slice(0, 100),
    'GET /rules/versions/:version': ({ id }) => set(version(id)),
    'POST /rules/versions/:version/restore': ({ id, by }) => {
      const { rules: all } = version(id);
      return keep(all, `第${id}版に戻す`, by);
    },
    'POST /rules/try': ({ body }) =>
      newestFirst()
        .slice(0, body.limit ?? 20)
        .map((o) => ({
          order: o.id,
          number: o.key.number,
          shop: o.key.shop,
          holds: met(body.condition, o),
        })),
    'POST /rules/dry-runs': ({ body, by }) => {
      const found = changed(body.rules.map(whole), body.from, body.to);
      const started = job(
        'rules.dry-run',
        by,
        [...orders.values()].slice(0, 50),
        () => '',
        (id) => `rules/dry-runs/${id}`,
      );
      kept[started.job] = found;
      return [202, started];
    },
    'GET /rules/dry-runs/:job': ({ id }) =>
      kept[id] ?? refuse(404, 'not-found', 'この試しはもうありません。'),
    'GET /rules/orders/:id': ({ id }) =>
      the.on[id] ?? { version: newest()?.version ?? 0, at: null, ran: [], effects: [], pinned: [] },
    'GET /rules/orders/:id/why/:rule': ({ parts: path }) => {
      const o = orders.get(Number(path[2])) ?? refuse(404, 'not-found', '注文が見つかりません');
      const r =
        set().rules.find((one) => one.id === path[4]) ?? refuse(404, 'not-found', 'このルールはありません。');
      const leaves = r.condition ? leavesOf(JSON.parse(r.condition)) : [];
      return {
        rule: r.id,
        holds: met(r.condition, o),
        verdict: the.on[o.id]?.ran.find((one) => one.rule === r.id)?.verdict ?? null,
        leaves: leaves.map((c) => {
          const field = state.fields.find((f) => f.is.id === c.f);
          return {
            field: c.f,
            name: field?.is.name ?? text(c.f, c.f),
            op: c.op,
            values: c.v === undefined ? [] : [c.v].flat().map(String),
            quantifier: c.q ?? 'ANY',
            holds: met(JSON.stringify(c), o),
            known: field !== undefined,
          };
        }),
      };
    },
  };
}
