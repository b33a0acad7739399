// SPDX-License-Identifier: Apache-2.0
// The packing table and the dock of the house in memory.
import { day, deskOf } from './orders.mjs';

const normal = (text) => {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return /^\d{12}$/.test(code) ? '0' + code : code;
};
const refusedWords = {
  ja: 'モールでキャンセルされました。荷物を抜いてください。',
  en: 'The mall cancelled the order: pull the parcel.',
};

export function packing({ orders, ship, change, tell, job, refuse, settings }) {
  const works = new Map();
  const taught = [];
  const loaded = new Set();
  const lists = [];

  const answer = (state, task = null, ja = '', en = ja) => ({ state, ja, en, task, others: [] });
  const refusal = (o) =>
    o.mall?.standing === 'CANCELLED' || deskOf(o) === 'CANCELLED'
      ? refusedWords
      : deskOf(o) === 'HOLD'
        ? { ja: '保留中の受注です。荷物を抜いてください。', en: 'The order is on hold: pull the parcel.' }
        : null;
  const refused = (o, task = null) => {
    const why = refusal(o);
    return why && { ...answer('REFUSED', task), ...why };
  };

  function pieces(o, s) {
    const all = s.items.map((i) => {
      const line = o.placed.lines.find((l) => l.no === i.line);
      const more = taught.filter((c) => c.sku === line.sku).map((c) => c.code);
      const codes = [line.sku, line.itemCode, ...more].filter(Boolean).map(normal);
      return {
        id: `${s.number}-${line.no}`,
        name: line.name,
        options: line.options,
        sku: line.sku,
        itemCode: line.itemCode,
        goods: '',
        codes: [...new Set(codes)],
        quantity: i.quantity,
      };
    });
    const other = (p, q) => p.sku !== q.sku || String(p.options) !== String(q.options);
    return all.map((p) => ({
      ...p,
      codes: p.codes.filter((c) => !all.some((q) => other(p, q) && q.codes.includes(c))),
    }));
  }
  function view(o, s) {
    const w = works.get(s.number);
    const to = o.placed.destinations[s.destination ?? 0] ?? o.placed.destinations[0];
    return {
      shipment: s.number,
      order: o.id,
      numbers: [o.key.number],
      shop: o.key.shop,
      carrier: s.carriage.carrier,
      label: s.carriage.label,
      temperature: s.carriage.temperature,
      cod: s.cod ?? null,
      recipient: to.recipient.name,
      prefecture: to.recipient.address.prefecture,
      gift: o.placed.flags.includes('GIFT'),
      noshi: to.noshi,
      wrapping: to.wrapping,
      remarks: o.placed.remarks ? [o.placed.remarks] : [],
      memos: (o.notes ?? [])
        .filter((n) => n.packing ?? true)
        .map((n) => n.text)
        .reverse(),
      tags: o.tags ?? [],
      wish: [o.placed.wish?.date, o.placed.wish?.slot?.label].filter(Boolean).join(' '),
      parcels: s.parcels.map((p) => ({
        no: p.no,
        number: p.waybill?.number ?? '',
        tied: Boolean(w?.tied.has(p.waybill?.number)),
      })),
      pieces: pieces(o, s),
      scans: w?.scans ?? [],
      seq: w?.seq ?? 0,
      packed: w?.packed ?? false,
      labels: settings.label === 'on',
    };
  }
  const find = (code) => {
    const [o, s] = ship(code);
    if (s) return [o, s];
    for (const one of orders.values())
      for (const two of one.shipments)
        if (one.key.number === code || two.parcels.some((p) => p.waybill?.number === code)) return [one, two];
    return [];
  };
  const mine = (id, place) => works.get(id)?.place === place;

  function complete(o, s, scans) {
    return pieces(o, s).every(
      (p) => scans.filter((c) => c.piece === p.id).reduce((n, c) => n + c.count, 0) === p.quantity,
    );
  }

  const routes = {
    'POST /packing/tasks': ({ body, by }) => {
      const [o, s] = find(body.code.normalize('NFKC').trim().toUpperCase());
      if (!s)
        return answer(
          'UNKNOWN',
          null,
          'この番号の出荷はありません。',
          'There is no shipment of this number.',
        );
      const no = refused(o);
      if (no) return no;
      if (!['PRINTED', 'PACKED', 'NUMBERED'].includes(s.state))
        return answer(
          'REFUSED',
          null,
          '送り状データがまだ出力されていません。',
          'Its label data has not been written yet.',
        );
      const w = works.get(s.number);
      if (w?.packed)
        return answer('PACKED', view(o, s), `${w.worker} さんが検品済みです。`, `Packed by ${w.worker}.`);
      if (w && w.worker !== by.name)
        return answer('BUSY', null, `${w.worker} さんが検品中です。`, `${w.worker} is packing it.`);
      if (w && w.place !== body.place && !body.move)
        return answer(
          'ELSEWHERE',
          null,
          '別の画面であなたが検品中です。',
          'You are packing it at another table.',
        );
      works.set(s.number, { scans: [], seq: 0, tied: new Set(), ...w, worker: by.name, place: body.place });
      return answer('OPEN', view(o, s));
    },
    'GET /packing/tasks': ({ query }) => {
      const open = [...works].find(([, w]) => w.place === query.get('place') && !w.packed);
      if (!open) return answer('NONE');
      const [o, s] = ship(open[0]);
      return refused(o, view(o, s)) ?? answer('OPEN', view(o, s));
    },
    'GET /packing/tasks/:id': ({ id, query }) => {
      const [o, s] = ship(id);
      if (!s || !(works.get(id)?.packed || mine(id, query.get('place')))) return answer('LOST');
      return refused(o) ?? answer(works.get(id).packed ? 'PACKED' : 'OPEN', view(o, s));
    },
    'PUT /packing/tasks/:id/scans': ({ id, body }) => {
      if (!mine(id, body.place)) return answer('LOST');
      if (body.seq > works.get(id).seq) Object.assign(works.get(id), { seq: body.seq, scans: body.scans });
      return answer('OPEN');
    },
    'POST /packing/tasks/:id/packed': ({ id, body, by }) => {
      const [o, s] = ship(id);
      if (!mine(id, body.place)) return answer('LOST');
      const no = refused(o);
      if (no) return no;
      if (!complete(o, s, body.scans)) return answer('INCOMPLETE', null, '揃っていません。', 'Not complete.');
      const w = works.get(id);
      if (!w.packed)
        change(o, null, by, 'shipment.packed', `出荷 ${id} を検品・梱包`, () => {
          if (s.state === 'PRINTED') s.state = 'PACKED';
        });
      Object.assign(w, { packed: true, scans: body.scans, at: new Date().toISOString() });
      tell('orders', { ids: [o.id] });
      return answer('PACKED', view(o, s));
    },
    'POST /packing/tasks/:id/label': ({ id, body, by }) => {
      const [o, s] = ship(id);
      const no = refused(o);
      if (no) return no;
      const [, other] = find(body.code);
      if (other && other !== s)
        return answer(
          'WRONG_LABEL',
          null,
          `この箱の送り状ではありません。出荷 ${other.number} の送り状です。`,
        );
      if (!other) {
        const free = s.parcels.find((p) => !p.waybill);
        if (!free) return answer('WRONG_LABEL', null, 'この箱の送り状ではありません。');
        change(o, null, by, 'waybill.numbered', `出荷 ${id} の伝票番号を読み取り`, () => {
          free.waybill = { carrier: s.carriage.carrier, number: body.code };
          if (s.parcels.every((p) => p.waybill)) s.state = 'NUMBERED';
        });
        tell('desks');
      }
      works.get(id).tied.add(body.code);
      return answer('TIED', view(o, s));
    },
    'DELETE /packing/tasks/:id': ({ id, query }) => {
      if (mine(id, query.get('place'))) works.delete(id);
    },
    'POST /packing/tasks/:id/codes': ({ id, body, by }) => {
      const [o, s] = ship(id);
      const piece = pieces(o, s).find((p) => p.id === body.piece);
      taught.unshift({
        item: piece.sku,
        code: normal(body.code),
        sku: piece.sku,
        name: piece.name,
        by: by.name,
        at: new Date().toISOString(),
      });
      return answer('OPEN', view(o, s));
    },
    'GET /packing/packed': () =>
      [...works]
        .filter(([, w]) => w.packed)
        .reverse()
        .map(([shipment, w]) => ({
          shipment,
          order: ship(shipment)[0].id,
          by: w.worker,
          at: w.at,
          pieces: w.scans.reduce((n, c) => n + c.count, 0),
          byEye: w.scans.filter((c) => !c.code).reduce((n, c) => n + c.count, 0),
        })),
    'GET /packing/codes': () => taught,
    'DELETE /packing/codes/:item/:code': ({ id }) => {
      const at = taught.findIndex((c) => c.item === id);
      if (at >= 0) taught.splice(at, 1);
    },
    'GET /settings/packing': () => settings,
    'PUT /settings/packing': ({ body }) => Object.assign(settings, body),

    'GET /hand-overs': () => dock(),
    'POST /hand-overs': ({ body, by }) => {
      const sheet = dock().carriers.find((c) => c.carrier === body.carrier);
      if (!sheet?.parcels) refuse(400, 'invalid', '引き渡せる荷物がありません。');
      const ready = sheet.rows.filter((r) => r.kind === 'READY');
      const run = 1 + lists.filter((l) => l.carrier === body.carrier).length;
      const id = `${body.carrier}-${body.day}-${run}`;
      return [
        202,
        job(
          'hand-over.close',
          by,
          ready.map((r) => orders.get(r.order)),
          () => '',
          () => {
            ready.forEach((r) => (ship(r.shipment)[1].state = 'HANDED_OVER'));
            lists.push({
              id,
              carrier: body.carrier,
              day: body.day,
              run,
              at: new Date().toISOString(),
              by: by.name,
              reason: body.reason ?? '',
              reopened: '',
              lines: ready.flatMap((r) =>
                r.numbers.map((number, i) => ({
                  number,
                  shipment: r.shipment,
                  label: r.label,
                  temperature: r.temperature,
                  cod: i === 0 ? r.cod : 0,
                })),
              ),
            });
            return `hand-overs/${id}`;
          },
        ),
      ];
    },
    'GET /hand-overs/:id': ({ id }) =>
      lists.find((l) => l.id === id) ?? refuse(404, 'not-found', '荷渡し表がありません'),
    'POST /hand-overs/:id/reopen': ({ id, by }) => {
      const list = lists.find((l) => l.id === id);
      if (list.reopened) refuse(400, 'invalid', 'この荷渡し表はもう元に戻しました。');
      list.lines.forEach((l) => (ship(l.shipment)[1].state = 'NUMBERED'));
      list.reopened = by.name;
      return [];
    },
    'POST /hand-overs/loads': ({ body }) => {
      const [o, s] = find(body.code);
      const no = !s
        ? { ja: 'この番号の荷物はありません。', en: 'There is no box of this number.' }
        : refusal(o);
      if (no) return { state: 'REFUSED', ...no, shipment: s?.number ?? '' };
      if (!works.get(s.number)?.packed)
        return {
          state: 'REFUSED',
          ja: '検品していない荷物です。',
          en: 'It has not been packed.',
          shipment: s.number,
        };
      const first = !loaded.has(body.code);
      loaded.add(body.code);
      return {
        state: first ? 'LOADED' : 'AGAIN',
        ja: first ? '' : '読み取り済みです。',
        en: '',
        shipment: s.number,
      };
    },
    'POST /hand-overs/late': ({ body }) => {
      body.shipments.forEach((n) => (ship(n)[1].shipDate = day(1)));
      return [];
    },
  };

  function row(o, s) {
    const numbers = s.parcels.flatMap((p) => (p.waybill ? [p.waybill.number] : []));
    const packed = works.get(s.number)?.packed ?? false;
    const on = numbers.filter((n) => loaded.has(n)).length;
    const why = refusal(o);
    const [kind, ja, en] = why
      ? ['PULL', why.ja + '送り状も抜いてください。', why.en + ' Pull the label, too.']
      : s.state === 'HANDED_OVER'
        ? ['LEFT', '', '']
        : !packed && settings.scan === 'on'
          ? [
              'NOT_PACKED',
              '検品していません。検品するか、明日に回してください。',
              'Not packed: pack it, or move it to tomorrow.',
            ]
          : numbers.length < s.parcels.length
            ? [
                'NOT_NUMBERED',
                '伝票番号がありません。送り状を読み取るか、番号を取り込んでください。',
                'It has no number.',
              ]
            : loaded.size > 0 && on < s.parcels.length
              ? [
                  'NOT_LOADED',
                  'パレットにありません。探して載せてください。',
                  'Not on the pallet: find and load it.',
                ]
              : ['READY', '', ''];
    return {
      shipment: s.number,
      order: o.id,
      number: o.key.number,
      label: s.carriage.label,
      temperature: s.carriage.temperature,
      cod: s.cod ?? 0,
      numbers,
      parcels: s.parcels.length,
      packed,
      loaded: on,
      kind,
      ja,
      en,
    };
  }
  function dock() {
    const rows = new Map();
    for (const o of orders.values())
      for (const s of o.shipments)
        if (['PRINTED', 'PACKED', 'HANDED_OVER'].includes(s.state) || works.has(s.number))
          rows.set(s.carriage.carrier, [...(rows.get(s.carriage.carrier) ?? []), row(o, s)]);
    const carriers = [...rows].map(([carrier, all]) => {
      const live = all.filter((r) => r.kind !== 'PULL');
      const ready = all.filter((r) => r.kind === 'READY');
      return {
        carrier,
        printed: live.length,
        packed: live.filter((r) => r.packed).length,
        numbered: live.filter((r) => r.numbers.length >= r.parcels).length,
        loaded: live.filter((r) => r.loaded > 0).length,
        parcels: ready.reduce((n, r) => n + r.parcels, 0),
        left: live.filter((r) => r.kind === 'LEFT').length,
        groups: [...new Set(ready.map((r) => r.label))].map((label) => ({
          label,
          temperature: 'AMBIENT',
          cod: false,
          parcels: ready.filter((r) => r.label === label).length,
          yen: 0,
        })),
        rows: [...all].sort((a, b) => (a.ja === '' ? 1 : 0) - (b.ja === '' ? 1 : 0)),
      };
    });
    return { day: day(0), carriers, lists };
  }
  return routes;
}
