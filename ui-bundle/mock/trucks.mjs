// SPDX-License-Identifier: Apache-2.0
// What came when, and the trucks of the house in memory: by the orders that are there.
const HOUR = 3_600_000;
const words = {
  HELD: ['保留中', 'On hold'],
  PAY_WAIT: ['入金待ち', 'Awaiting payment'],
  FINDING: ['確認が残っている', 'Something to settle'],
  NEW: ['新規のまま', 'Not taken on'],
  SHIP_WAIT: ['発送待ちのまま', 'Not released'],
  DOC_WAIT: ['伝票を出していない', 'Label not put out'],
};

const heaps = (all, of) =>
  all.reduce((map, one) => map.set(of(one), [...(map.get(of(one)) ?? []), one]), new Map());

export function trucks({ orders, deskOf, openOf, day, state }) {
  const tokyo = (at) => new Date(at + 9 * HOUR).toISOString();
  const now = () => tokyo(Date.now()).slice(11, 16);
  const times = () => {
    const weekday = new Date(Date.now() + 9 * HOUR).getUTCDay();
    const name = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'][weekday];
    return Object.fromEntries(
      Object.entries(state.settings.get('trucks') ?? {})
        .filter(([key, at]) => key.endsWith(`.${name}`) && at)
        .map(([key, at]) => [key.slice(0, -4), at]),
    );
  };
  const causeOf = (o) => {
    const desk = deskOf(o);
    if (desk === 'HOLD') return 'HELD';
    if (desk === 'PAY_WAIT') return desk;
    return openOf(o).length > 0 ? 'FINDING' : desk;
  };
  const due = (o) => !o.shipments[0]?.shipDate || o.shipments[0].shipDate <= day(0);
  const loads = () =>
    [...orders.values()].filter((o) => ['NEW', 'HOLD', ...Object.keys(words)].includes(deskOf(o)) && due(o));
  const truck = (carrier, at) => {
    const all = loads().filter((o) => (o.shipments[0]?.carriage.carrier ?? 'yamato') === carrier);
    const by = heaps(all, causeOf);
    return {
      carrier,
      at,
      gone: now() >= at,
      orders: all.length,
      parcels: all.length,
      ready: 0,
      queued: 0,
      misses: all.length,
      causes: [...by]
        .map(([cause, some]) => ({
          cause,
          words: { ja: words[cause][0], en: words[cause][1] },
          orders: some.length,
        }))
        .sort((a, b) => b.orders - a.orders),
    };
  };
  return {
    'GET /trucks': () => {
      const set = Object.keys(state.settings.get('trucks') ?? {}).length > 0;
      return {
        day: day(0),
        now: now(),
        set,
        ships: true,
        last: set ? `${day(-1)}T15:00` : null,
        perHour: null,
        scans: false,
        ends: null,
        trucks: Object.entries(times()).map(([carrier, at]) => truck(carrier, at)),
      };
    },
    'GET /arrivals': ({ query }) => {
      const asked = query.get('since') || `${day(-1)}T00:00`;
      const first = Date.parse(`${asked}:00Z`) - 9 * HOUR;
      const at = (o) => Date.parse(o.placed.orderedAt);
      const within = (from) =>
        [...orders.values()].filter((o) => at(o) >= from && at(o) < from + HOUR).length;
      const hours = [];
      for (let h = first; h <= Date.now(); h += HOUR)
        hours.push({
          hour: new Date(h).toISOString().replace('.000', ''),
          orders: within(h),
          weekBefore: within(h - 168 * HOUR),
        });
      const days = heaps(
        [...orders.values()].filter((o) => tokyo(at(o)).slice(0, 10) >= day(-6)),
        (o) => `${tokyo(at(o)).slice(0, 10)} ${o.key.shop}`,
      );
      return {
        since: new Date(first).toISOString().replace('.000', ''),
        hours,
        days: [...days].sort().map(([key, some]) => ({
          day: key.split(' ')[0],
          shop: key.split(' ')[1],
          orders: some.length,
          sales: some.reduce((sum, o) => sum + (o.placed.amounts.total ?? 0), 0),
        })),
      };
    },
  };
}
