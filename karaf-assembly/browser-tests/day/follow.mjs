// SPDX-License-Identifier: Apache-2.0
// What left is followed: a carrier's page speaks, the house writes it on the orders, and the list finds them by it.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';

/** A parcel on a page as Yamato's. */
const block = (number, word) => `<div class="parts-tracking-invoice-block">
  <div class="tracking-invoice-block-title">1件目：${number}</div>
  <div class="tracking-invoice-block-state"><h4 class="tracking-invoice-block-state-title">${word}</h4></div>
</div>`;

/** A carrier that says these words of these numbers. */
async function carrier(words) {
  const server = createServer(async (request, answer) => {
    let form = '';
    for await (const piece of request) form += piece;
    const asked = [...new URLSearchParams(form)].filter(([name]) => /^number\d\d$/.test(name));
    const blocks = asked.map(([, number]) => block(number, words[number] ?? '伝票番号未登録'));
    answer.writeHead(200, { 'Content-Type': 'text/html; charset=UTF-8' });
    answer.end(`<!DOCTYPE html><html lang="ja"><body>${blocks.join('')}</body></html>`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://localhost:${server.address().port}/cgi-bin/tneko`, close: () => server.close() };
}

/** Four slips that left, each with its number. */
export async function follow(clerk, house, api, slips) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  const said = [
    ['配達完了', 'DELIVERED', 'DELIVERED'],
    ['持戻（ご不在）', 'ATTEMPT_FAILED', 'HANDED_OVER'],
    ['返品', 'RETURNED', 'RETURNED'],
    ['宇宙へ発送', 'UNKNOWN', 'HANDED_OVER'],
  ];
  const yamato = await carrier(Object.fromEntries(slips.map((slip, n) => [slip.label, said[n][0]])));
  try {
    await clerk.step('what a carrier says of parcels stands on their orders, and ends what has arrived', async () => {
      await api.ask('PUT', 'connections/yamato-tracker~main', { url: yamato.url });
      for (const [n, [, seen, state]] of said.entries()) {
        const shipment = async () => (await api.get(`orders/${slips[n].id}`)).order.shipments[0];
        await clerk.until(
          async () => (await shipment()).parcels[0].seen,
          (where) => where === seen,
        );
        assert.equal((await shipment()).state, state);
        const history = await api.get(`orders/${slips[n].id}/history`);
        assert.equal(history.filter((line) => line.act === 'parcel.seen').length, 1);
      }
    });

    await clerk.step('the list of orders is narrowed to parcels that come back', async () => {
      await clerk.visit('/ui/orders');
      await hook('order-row').first().waitFor();
      await hook('filter-more').click();
      await hook('filter-parcel').click();
      await page.locator('.ant-select-item-option[title="返送"]').click();
      await page.keyboard.press('Escape');
      await clerk.until(
        () => hook('order-row').count(),
        (n) => n === 1,
      );
      assert.match(await hook('order-row').textContent(), new RegExp(slips[2].number.slice(-4)));
      assert.match(page.url(), /parcel=RETURNED/);
      await clerk.visit('/ui/orders?parcel=RETURNED&parcel=ATTEMPT_FAILED&parcel=UNKNOWN&desk=DONE');
      await clerk.until(
        () => hook('parcel-state').count(),
        (n) => n === 3,
      );
      await clerk.station('orders-by-parcel');
    });
  } finally {
    yamato.close();
  }
}
