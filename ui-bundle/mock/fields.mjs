// SPDX-License-Identifier: Apache-2.0
// What can be said of an order, in memory: some of the house's own fields, those of a room without a page (gifts), and
// conditions over them.
import { day, deskOf } from './orders.mjs';

const of = {
  TEXT: ['eq', 'ne', 'in', 'contains', 'starts', 'ends', 'empty', 'notEmpty'],
  NUMBER: ['eq', 'ne', 'in', 'ge', 'gt', 'le', 'lt', 'between', 'empty', 'notEmpty'],
  FLAG: ['eq', 'ne', 'empty', 'notEmpty'],
};
const ops = (type) => of[type] ?? (type === 'SET' ? of.TEXT : of.NUMBER);
const field = (id, type, ja, en, say, more = {}) => ({
  is: {
    id,
    name: { ja, en },
    type,
    scope: 'ORDER',
    personal: false,
    searchable: false,
    ops: ops(type),
    choices: [],
    fault: null,
    ...more,
  },
  say: (o) => [say(o) ?? []].flat().filter((v) => v !== ''),
});
const choice = (value, ja, en) => ({ value, name: { ja, en } });
const desks = [choice('NEW', '新規受注', 'New'), choice('SHIP_WAIT', '発送待ち', 'To ship')];
const gift = (o) => o.placed.destinations.some((d) => d.noshi || d.wrapping);

/** The fields, those of the room last. */
export const fields = () => [
  field('number', 'TEXT', '受注番号', 'Order number', (o) => o.key.number),
  field('shop', 'TEXT', '店舗', 'Shop', (o) => o.key.shop, { searchable: true }),
  field('desk', 'TEXT', 'ステータス', 'Desk', deskOf, { searchable: true, choices: desks }),
  field('due', 'YEN', '請求金額', 'Due', (o) => o.placed.amounts.due),
  field('received.date', 'DATE', '取込日', 'Received on', (o) => day(0, new Date(o.receivedAt))),
  field('tag', 'SET', 'タグ', 'Tags', (o) => o.tags, { searchable: true }),
  field('assignee', 'TEXT', '担当', 'In charge', (o) => o.assignee, { searchable: true }),
  field('remarks', 'TEXT', '備考', 'Remarks', (o) => o.placed.remarks, { personal: true }),
  field('line.product', 'TEXT', '商品（コード・名前・選択肢）', 'Product in all words', (o) =>
    o.placed.lines.map((l) => [l.sku, l.name, ...l.options].join(' ')),
  ),
  field('line.sku', 'TEXT', '商品コード', 'SKU', (o) => [...new Set(o.placed.lines.map((l) => l.sku))], {
    scope: 'LINE',
  }),
  field('gifts.card', 'TEXT', 'ギフト包装', 'Gift wrap', (o) => (gift(o) ? 'ASKED' : []), {
    choices: [choice('ASKED', '希望あり', 'asked for'), choice('DONE', '済み', 'done')],
  }),
  field('gifts.fee', 'YEN', '包装料', 'Wrapping fee', (o) => (gift(o) ? 1200 : [])),
  field('gifts.until', 'DATE', '包装の期限', 'Wrap until', (o) => (gift(o) ? day(2) : [])),
  field('gifts.checked', 'FLAG', '包装の確認', 'Wrap checked', (o) => (gift(o) ? o.id % 2 === 0 : [])),
];

/** What a field says of an order, spelt as conditions have it. */
const said = (f, o) => f.say(o).map(String);

/** What fields say of an order; one that is away or fails is not there. */
export function columnsOf(all, columns, o) {
  const wanted = all.filter((f) => columns.split(',').includes(f.is.id) && !f.is.fault);
  return Object.fromEntries(wanted.map((f) => [f.is.id, said(f, o)]));
}

/**
 * Whether a condition holds of an order.
 *
 * @param unknown hears of a field that there is not
 */
export function holds(condition, o, all, unknown) {
  if (condition.all) return condition.all.every((c) => holds(c, o, all, unknown));
  if (condition.any) return condition.any.some((c) => holds(c, o, all, unknown));
  if (condition.not) return !holds(condition.not, o, all, unknown);
  const f = all.find((one) => one.is.id === condition.f) ?? unknown(condition.f);
  const values = said(f, o);
  const [a, b] = [condition.v ?? []].flat().map(String);
  const number = f.is.type === 'YEN' || f.is.type === 'NUMBER';
  const less = (x, y) => (number ? Number(x) < Number(y) : x < y);
  const one = {
    eq: (v) => v === a,
    in: (v) => condition.v.map(String).includes(v),
    contains: (v) => v.includes(a),
    starts: (v) => v.startsWith(a),
    ends: (v) => v.endsWith(a),
    ge: (v) => !less(v, a),
    le: (v) => !less(a, v),
    gt: (v) => less(a, v),
    lt: (v) => less(v, a),
    between: (v) => !less(v, a) && !less(b, v),
    notEmpty: () => true,
  }[condition.op];
  return condition.op === 'empty' ? values.length === 0 : values.some(one);
}

const parameter = (name, ja, en, kind, more = {}) => ({
  name,
  label: { ja, en },
  kind,
  required: true,
  least: 0,
  most: kind === 'TEXT' ? 200 : 0,
  choices: [],
  ...more,
});
const choices = [choice('on', 'する', 'Yes'), choice('off', 'しない', 'No')];

/** The sections of settings: of rooms whose pages draw them, and of the one without a page. */
export const sections = () => [
  {
    id: 'gifts',
    name: { ja: 'ギフト包装', en: 'Gift wrap' },
    right: 'gifts.manage',
    keys: [
      parameter('kinds', '種類（「、」で区切る）', 'Kinds, with commas between', 'TEXT'),
      parameter('fee', '包装料（円）', 'Fee (yen)', 'NUMBER', { least: 0, most: 5000 }),
      parameter('paper', '包装紙', 'Paper', 'CHOICE', {
        choices: [choice('plain', '無地', 'Plain'), choice('season', '季節の柄', 'Of the season')],
      }),
      parameter('from', '受付の開始日', 'Offered from', 'DATE', { required: false }),
      parameter('photo', '写真を残す', 'Keep a photo', 'FLAG', { required: false }),
    ],
    initial: { kinds: '標準', fee: '300', paper: 'plain' },
  },
  {
    id: 'packing',
    name: { ja: '検品・梱包', en: 'Packing' },
    right: 'packing.manage',
    keys: [
      parameter('scan', '商品を検品する', 'Scan goods', 'CHOICE', { choices }),
      parameter('label', '送り状を照合する', 'Check labels', 'CHOICE', { choices }),
    ],
    initial: { scan: 'on', label: 'on' },
  },
  {
    id: 'shipping',
    name: { ja: '発送の基本', en: 'How the shop ships' },
    right: 'shop.manage',
    keys: [
      parameter('carrier', 'いつもの運送会社', 'Usual carrier', 'TEXT', { most: 30 }),
      parameter('label', 'いつもの送り状の種類', 'Usual slip type', 'TEXT', { most: 30 }),
      parameter('giftSender', 'ギフトのご依頼主', 'Sender of gifts', 'CHOICE', {
        choices: [choice('shop', '店舗', 'The shop'), choice('buyer', '注文者', 'The buyer')],
      }),
      parameter('consolidation', '同梱できる注文', 'Orders that may share a parcel', 'CHOICE', {
        choices: [
          choice('one-cod', '代引は1件まで', 'At most one cash on delivery'),
          choice('same-payment', '支払方法が同じもの', 'Those paid in the same way'),
          choice('off', '同梱しない', 'None'),
        ],
      }),
    ],
    initial: { carrier: 'yamato', label: 'PREPAID', giftSender: 'shop', consolidation: 'one-cod' },
  },
  {
    id: 'trucks',
    name: { ja: '集荷の時刻', en: 'Pick-up times' },
    right: 'trucks.manage',
    keys: [
      ['yamato', 'ヤマト運輸'],
      ['sagawa', '佐川急便'],
    ].flatMap(([id, name]) =>
      Object.entries({ MON: '月', TUE: '火', WED: '水', THU: '木', FRI: '金', SAT: '土', SUN: '日' }).map(
        ([day, ja]) =>
          parameter(`${id}.${day}`, `${name} ${ja}`, `${name} ${day}`, 'TEXT', { most: 5, required: false }),
      ),
    ),
    initial: {},
  },
  {
    id: 'tracking',
    name: { ja: '荷物の追跡', en: 'Tracking' },
    right: 'tracking.manage',
    keys: [
      parameter('every', '何時間ごとに問い合わせるか', 'Hours between two questions', 'NUMBER', {
        least: 1,
        most: 48,
      }),
      parameter(
        'absent',
        '不在のままお知らせするまでの日数',
        'Days until an absent recipient is an alarm',
        'NUMBER',
        {
          least: 1,
          most: 30,
        },
      ),
      parameter(
        'days',
        '動きがないとき追跡を終えるまでの日数',
        'Days without news until a parcel is followed no more',
        'NUMBER',
        {
          least: 3,
          most: 60,
        },
      ),
    ],
    initial: { every: '3', absent: '3', days: '14' },
  },
];
