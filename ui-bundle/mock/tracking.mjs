// SPDX-License-Identifier: Apache-2.0
// The parcels of the house in memory: what a carrier says follows from the number.
const ago = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();
const said = [
  ['IN_TRANSIT', '輸送中', 'NONE', 'OPEN'],
  ['OUT_FOR_DELIVERY', '配達中', 'NONE', 'OPEN'],
  ['DELIVERED', '配達完了', 'NONE', 'DELIVERED'],
  ['UNKNOWN', '引渡店にて待機', 'NONE', 'OPEN'],
  ['ATTEMPT_FAILED', '持戻（ご不在）', 'ABSENT', 'OPEN'],
  ['RETURNED', '返品', 'RETURNED', 'OPEN'],
];
/** What the carriers say of the parcels of an order that have a number. */
export const seen = (order) =>
  order.shipments.flatMap((s) => s.parcels.flatMap((p, i) => (p.waybill ? [saidOf(order, i)[0]] : [])));
const saidOf = (order, i) => said[(order.id + i) % said.length];
const answers = {
  attention: (p) => p.attention !== 'NONE' && p.end !== 'DELIVERED',
  open: (p) => p.end === 'OPEN',
  delivered: (p) => p.end === 'DELIVERED',
  'given-up': (p) => p.end === 'GIVEN_UP',
};

export function tracking({ orders, refuse }) {
  const settings = { every: '3', absent: '3', days: '14' };
  const asked = new Set();
  const parcels = (o) =>
    o.shipments.flatMap((s) =>
      s.parcels.flatMap(({ waybill }, i) => {
        if (!waybill) return [];
        const [state, words, attention, end] = saidOf(o, i);
        return [
          {
            carrier: waybill.carrier,
            number: waybill.number,
            state,
            words,
            place: '架空営業所',
            at: ago(5),
            asked: ago(asked.has(waybill.number) ? 0 : 2),
            changed: ago(5),
            absent: attention === 'ABSENT' ? ago(80) : null,
            attention,
            end,
            orders: [{ id: o.id, number: o.key.number }],
          },
        ];
      }),
    );
  const all = () => [...orders.values()].flatMap(parcels);
  return {
    'GET /tracking': () => ({
      carriers: [
        {
          carrier: 'yamato',
          connection: 'yamato-tracker~main',
          state: 'OK',
          words: '正常',
          open: all().filter((p) => p.carrier === 'yamato' && p.end === 'OPEN').length,
        },
        {
          carrier: 'sagawa',
          connection: null,
          state: 'AWAY',
          words: '配送状況を調べる接続がありません。荷物は待っています',
          open: all().filter((p) => p.carrier === 'sagawa' && p.end === 'OPEN').length,
        },
      ],
      attention: { ABSENT: 1, RETURNED: 1 },
    }),
    'GET /tracking/parcels': ({ query }) => ({
      items: all().filter(answers[query.get('show') ?? 'attention']),
      next: null,
    }),
    'POST /tracking/parcels/:carrier/:number/ask': ({ parts }) => {
      if (!all().some((p) => p.number === parts[3]))
        refuse(404, 'not-found', '追跡している荷物はありません。');
      asked.add(parts[3]);
      return [202];
    },
    'GET /tracking/orders': ({ query }) =>
      query.getAll('id').map((id) => ({ order: Number(id), parcels: parcels(orders.get(Number(id))) })),
    'GET /tracking/links': () => [
      { carrier: 'yamato', address: 'https://yamato.example/parcel?pno=', unverified: true },
      { carrier: 'sagawa', address: 'https://sagawa.example/parcel?okurijoNo=', unverified: false },
    ],
    'GET /settings/tracking': () => settings,
    'PUT /settings/tracking': ({ body }) => Object.assign(settings, body),
  };
}
