// SPDX-License-Identifier: Apache-2.0
// The warehouses of the house in memory.
import { deskOf } from './orders.mjs';

export function warehouses({ orders, job }) {
  const all = [
    { id: 'fba~main', name: '', file: false, results: false },
    { id: 'file~rsl', name: '楽天スーパーロジスティクス', file: true, results: true },
  ];
  const requests = new Map();
  const files = [];
  let settings = { rules: [], auto: false, shortBox: 7, refusedBox: 30 };
  const view = (o, s) => ({
    shipment: s.number,
    order: o.id,
    orderNumber: o.key.number,
    shop: `${o.key.shop.mall}~${o.key.shop.name}`,
    shipDate: s.shipDate ?? '',
    goods: s.items.map((i) => {
      const line = o.placed.lines.find((l) => l.no === i.line);
      return `${line?.sku ?? ''} × ${i.quantity}`;
    }),
    attempt: 1,
    words: '',
    at: new Date().toISOString(),
  });
  const move = (some, from, to, words) => {
    const done = { done: 0, refused: [] };
    for (const shipment of some) {
      const one = requests.get(shipment);
      if (one && from.includes(one.state)) {
        Object.assign(one, { state: to, words });
        done.done++;
      } else done.refused.push({ shipment, why: '取り消せる依頼ではありません' });
    }
    return done;
  };
  return {
    'GET /warehouse-requests/overview': () => {
      const counts = {};
      for (const r of requests.values()) counts[r.state] = (counts[r.state] ?? 0) + 1;
      return { warehouses: all, counts };
    },
    'GET /warehouse-requests': ({ query }) => ({
      items: [...requests.values()].filter(
        (r) =>
          r.state === query.get('state') &&
          (!query.get('warehouse') || r.warehouse === query.get('warehouse')),
      ),
      next: null,
    }),
    'POST /warehouse-requests/choice': ({ body }) => {
      let done = 0;
      const refused = [];
      for (const id of body.orders) {
        const o = orders.get(id);
        for (const s of o?.shipments ?? []) {
          if (!body.warehouse) requests.delete(s.number);
          else if (deskOf(o) === 'SHIP_WAIT')
            requests.set(s.number, { ...view(o, s), warehouse: body.warehouse, state: 'WAITING' });
          else refused.push({ shipment: s.number, why: '発送待ちではありません' });
          done++;
        }
      }
      return { done: done - refused.length, refused };
    },
    'POST /warehouse-requests/send': ({ body, by }) =>
      job(
        'warehouse.request',
        by,
        body.shipments.map((n) => orders.get(requests.get(n).order)),
        () => '',
        () => {
          const { done } = move(body.shipments, ['WAITING'], 'TAKEN', '');
          return `${done}件を倉庫に依頼しました`;
        },
      ),
    'POST /warehouse-requests/cancel': ({ body }) =>
      move(body.shipments, ['ASKED', 'TAKEN'], 'CANCELLING', ''),
    'POST /warehouse-requests/cancelled': ({ body }) => move(body.shipments, ['CANCELLING'], 'CANCELLED', ''),
    'GET /warehouse-requests/settings': () => settings,
    'PUT /warehouse-requests/settings': ({ body }) => (settings = body),
    'GET /warehouse-files': () => files,
    'POST /warehouse-files': ({ body, by }) => {
      const some = [...requests.values()].filter(
        (r) => r.state === 'WAITING' && r.warehouse === body.warehouse,
      );
      return job(
        'warehouse.file',
        by,
        some.map((r) => orders.get(r.order)),
        () => '',
        (id) => {
          some.forEach((r) => (r.state = 'TAKEN'));
          const file = { warehouse: body.warehouse, at: new Date().toISOString(), by: 'admin' };
          files.unshift({ ...file, id, shipments: some.length, name: 'rsl-20260701.csv' });
          return `warehouse-files/${id}`;
        },
      );
    },
    'POST /warehouse-files/results': ({ query }) => {
      const taken = [...requests.values()].filter((r) => r.state === 'TAKEN');
      const rows = taken.map((r, i) => ({
        row: i + 2,
        key: r.shipment,
        number: i === 0 ? '' : `90000000${i}`,
        verdict: i === 0 ? 'SHORT' : 'MATCHED',
        column: '',
        ja: i === 0 ? '欠品です。在庫不足' : '',
        en: i === 0 ? 'Short.' : '',
      }));
      if (query.get('save') === 'true') taken.forEach((r, i) => (r.state = i === 0 ? 'SHORT' : 'SHIPPED'));
      rows.push({
        row: 99,
        key: 'S9999999901',
        number: '1',
        verdict: 'UNKNOWN_KEY',
        column: '',
        ja: '該当なし',
        en: 'Unknown',
      });
      return { rows, good: taken.length, refused: 1, leaves: [] };
    },
  };
}
