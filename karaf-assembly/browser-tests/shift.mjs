// SPDX-License-Identifier: Apache-2.0
// What goes before a packer's shift, by the API: a shop, and orders of the mall whose labels are out.
import assert from 'node:assert/strict';
import { shop } from './shop.mjs';

/** The API with the session of the page. */
export class Api {
  constructor(page, house) {
    this.page = page;
    this.base = `${house.url}/api/v1`;
  }

  async ask(method, path, body) {
    this.csrf ??= (await (await this.page.request.get(`${this.base}/session`)).json()).csrf;
    const answer = await this.page.request.fetch(`${this.base}/${path}`, {
      method,
      headers: { 'X-Banto-Csrf': this.csrf, 'Content-Type': 'application/json', 'Accept-Language': 'ja' },
      ...(body === undefined ? {} : { data: body }),
    });
    assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`);
    const text = await answer.text();
    return text ? JSON.parse(text) : undefined;
  }

  get(path) {
    return this.ask('GET', path);
  }

  /** All orders of a filter, as the list has them. */
  async orders(filter = {}) {
    const items = [];
    for (let from = ''; from !== null; ) {
      const slice = await this.get(`orders?${new URLSearchParams({ ...filter, limit: 200, from })}`);
      items.push(...slice.items);
      from = slice.next;
    }
    return items;
  }

  /** A job to its end. */
  async job(path, body) {
    const { job } = await this.ask('POST', path, body);
    for (;;) {
      const now = await this.get(`jobs/${job}`);
      if (now.state !== 'RUNNING') {
        assert.equal(now.state, 'DONE', now.result);
        return now;
      }
      await this.page.waitForTimeout(80);
    }
  }
}

/** Brings the mall's orders to the packing table: the shipments whose labels are out, with their goods. */
export async function wave(clerk, api) {
  await api.ask('PUT', 'shop', shop);
  await clerk.until(
    () => clerk.desks(),
    (desks) => desks.NEW === 300,
  );
  const move = (from, desk) => api.job('actions', { action: 'move', query: { desk: [from] }, desk });
  await move('NEW', 'SHIP_WAIT');
  await move('SHIP_WAIT', 'DOC_WAIT');
  // a wave that names no day is today's alone
  await api.job('waybill-batches', { query: { desk: ['DOC_WAIT'], shipTo: '9999-12-31' } });
  const { items } = await api.get('orders?desk=TRACK_WAIT&limit=60');
  const views = await Promise.all(items.map((row) => api.get(`orders/${row.id}`)));
  const slips = views.map(({ order }) => order).filter(packable).map(slip);
  // after the shop's cut-off some leave today and some tomorrow: those of the day with the most
  const of = (day) => slips.filter((s) => s.day === day);
  return slips.map((s) => of(s.day)).sort((a, b) => b.length - a.length)[0] ?? [];
}

/** One shipment, and codes that tell its goods apart. */
function packable(order) {
  const lines = order.placed.lines.filter((line) => !line.struck);
  const skus = new Set(lines.map((line) => line.sku));
  const [shipment] = order.shipments;
  return order.shipments.length === 1 && skus.size === lines.length && !skus.has('') && !shipment.lead && shipment.companions.length === 0;
}

function slip(order) {
  const [shipment] = order.shipments;
  const goods = shipment.items.map((item) => ({
    sku: order.placed.lines.find((line) => line.no === item.line).sku,
    quantity: item.quantity,
  }));
  return { id: order.id, number: order.key.number, shipment: shipment.number, day: shipment.shipDate, goods };
}
