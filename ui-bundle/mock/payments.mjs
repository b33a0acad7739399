// SPDX-License-Identifier: Apache-2.0
// Money that waits, and the files of deferred payments, of the house in memory.
import { day, deskOf } from './orders.mjs';

export function payments({ orders, find, bookMoney, unbook, refuse, misfits }) {
  const unpaid = [...orders.values()].filter((o) => deskOf(o) === 'PAY_WAIT' && o.placed.amounts.due);
  const candidate = (o) => ({
    order: o.id,
    revision: o.revision,
    number: o.key.number,
    buyer: o.placed.buyer.name,
    left: o.placed.amounts.due,
  });
  const deposit = (id, amount, payer, reason, candidates) => ({
    id,
    day: day(0),
    amount,
    payer,
    source: 'bank~main',
    reason,
    candidates,
  });
  const first = unpaid[0];
  const all = new Map(
    [
      deposit(
        'b1',
        first?.placed.amounts.due ?? 1000,
        'ﾐﾎﾝ ﾊﾅｺ',
        '名義も注文番号も合いません',
        unpaid.slice(0, 1).map(candidate),
      ),
      deposit('b2', 440, 'ｻﾝﾌﾟﾙ ﾀﾛｳ', '金額も名義も合う注文がありません', []),
    ].map((d) => [d.id, { ...d, state: 'WAITING' }]),
  );
  const format = [{ id: 'sample', name: '見本後払い' }];
  const files = [];
  let waiting = 2;
  const one = (id, states) => {
    const d = all.get(id);
    return d && states.includes(d.state) ? d : refuse(404, 'not-found', 'この入金は待っていません', id);
  };
  return {
    'GET /payments/deposits': () =>
      [...all.values()]
        .filter((d) => d.state === 'WAITING')
        .map(({ id, day, amount, payer, source, reason, candidates }) => ({
          ...{ id, day, amount, payer, source, reason },
          candidates: candidates.map((c) => candidate(find(c.order))),
        })),
    'POST /payments/deposits': ({ body, by, request }) => {
      const d = one(body.id, ['WAITING']);
      const o = find(body.order);
      const outcome = bookMoney(o, d, by, request);
      Object.assign(d, { state: 'BOOKED', order: o.id, booked: o.deposits.at(-1).id });
      return outcome;
    },
    'DELETE /payments/deposits': ({ query }) => {
      one(query.get('id'), ['WAITING']).state = 'PASSED';
      return [204];
    },
    'POST /payments/deposits/undo': ({ body, by }) => {
      const d = one(body.id, ['BOOKED', 'PASSED']);
      if (d.state === 'BOOKED') unbook(find(d.order), d.booked, by);
      d.state = 'WAITING';
      return [204];
    },
    'GET /payments/deposit-files': () => [{ id: 'zengin', name: '全銀フォーマット' }],
    'POST /payments/deposit-files': () => {
      const d = deposit('b3', 880, 'ﾌｱｲﾙ ｼﾞﾛｳ', '金額も名義も合う注文がありません', []);
      all.set('b3', { ...d, state: 'WAITING' });
      return { read: 3, waiting: 1 };
    },
    'GET /payments/request-files': () => ({ formats: format, waiting, files }),
    'POST /payments/request-files': ({ body, by }) => {
      const left = misfits();
      const file = {
        id: `f${files.length + 1}`,
        format: body.format,
        at: new Date().toISOString(),
        by: by.name,
        orders: waiting - left.length,
        struck: false,
        name: 'payments.csv',
      };
      files.unshift(file);
      waiting = left.length;
      return { file, left };
    },
    'DELETE /payments/request-files/:id': ({ id }) => {
      const file = files.find((f) => f.id === id);
      file.struck = true;
      waiting += file.orders;
      return { orders: file.orders };
    },
    'GET /payments/result-files': () => format,
    'POST /payments/result-files': () => ({
      read: 3,
      decided: 2,
      faults: [{ row: 4, column: '結果', why: '結果が OK でも NG でもありません: XYZ' }],
    }),
  };
}
