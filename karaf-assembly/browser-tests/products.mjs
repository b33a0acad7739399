// SPDX-License-Identifier: Apache-2.0
// What a shop sells: 200 goods in from another system's file, goods of orders that nobody entered settled one by one, a
// kit made, all by keyboard, on an office PC and on a phone.
import assert from 'node:assert/strict';
import { arrive } from './day/arrive.mjs';
import { play } from './play.mjs';
import { Api } from './shift.mjs';

const phone = { width: 390, height: 844 };
const desk = { width: 1366, height: 768 };
const other = 200;

async function day(clerk, house) {
  const { page } = clerk;
  const api = new Api(page, house);
  const keys = page.keyboard;
  const hook = (id) => clerk.hook(id);
  await arrive(clerk, house);

  /** What orders sell, by SKU, the most frequent first. */
  const sold = async () => {
    const { items } = await api.get('orders?limit=100&sort=OLDEST');
    const views = await Promise.all(items.map((row) => api.get(`orders/${row.id}`)));
    const names = new Map();
    for (const { order } of views) {
      for (const line of order.placed.lines) {
        if (line.sku) names.set(line.sku, { name: line.name, n: (names.get(line.sku)?.n ?? 0) + 1 });
      }
    }
    return [...names].map(([sku, { name, n }]) => ({ sku, name, n })).sort((a, b) => b.n - a.n);
  };
  const goods = await sold();
  assert.ok(goods.length > 6, `${goods.length} goods`);
  // five of them are not in the file; one of these is, under another code
  const left = goods.slice(0, 5);
  const known = goods.slice(5);

  /** The file of another system: its own headings, numbers as people write them, one row that cannot be read. */
  const csv = () => {
    const rows = [
      ...known.map(({ sku, name }) => [sku, name, '自社', '1,200円', 'A-1']),
      [`OLD-${left[0].sku}`, left[0].name, '自社', '980', 'B-2'],
      ...Array.from({ length: other }, (_, i) => [`OTHER-${i}`, `ほかの商品${i}`, '問屋', `${100 + i}`, `C-${i % 20}`]),
      ['', 'コードのない商品', '', '1', ''],
    ];
    const lines = [['品番', '商品名', '仕入先', '仕入価格', '棚番'], ...rows];
    return lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
  };

  const press = async (id) => {
    await hook(id).first().focus();
    await keys.press('Enter');
  };
  const total = async () => (await api.get('products/facts')).total;

  await clerk.step('a shop without goods is led to the file of its other system', async () => {
    await clerk.go('1');
    await hook('products').waitFor();
    await clerk.station('products-none');
    await press('products-to-import');
    await hook('product-file').waitFor({ state: 'attached' });
    await clerk.station('products-import');
    await hook('product-file').setInputFiles({ name: 'goods.csv', mimeType: 'text/csv', buffer: Buffer.from(csv()) });
    await hook('import-judge').waitFor();
    await clerk.station('products-columns');
    await press('import-judge');
    await hook('import-judged').waitFor();
    await clerk.station('products-judged');
    await press('import-count-REFUSED');
    await hook('import-fault').first().waitFor();
    await clerk.station('products-refused');
    await press('import-run');
    await hook('import-result').waitFor();
    await clerk.station('products-result');
    assert.equal(await total(), known.length + 1 + other);
  });

  await clerk.step('a file that comes twice changes nothing', async () => {
    const file = Buffer.from(csv());
    const read = await page.request.post(`${api.base}/products/imports?name=again.csv`, {
      headers: { 'X-Banto-Csrf': api.csrf, 'Content-Type': 'application/octet-stream' },
      data: file,
    });
    const { id, columns, blank } = await read.json();
    const { counts } = await api.ask('PUT', `products/imports/${id}`, { columns, blank });
    assert.deepEqual(counts, { added: 0, changed: 0, same: known.length + 1 + other, refused: 1 });
  });

  await clerk.step('goods are found as one types, and their columns stand on orders', async () => {
    await press('import-to-list');
    await hook('product-row').first().waitFor();
    await clerk.station('products');
    await keys.press('/');
    await keys.insertText(known[0].sku);
    await clerk.until(
      () => hook('product-row').count(),
      (n) => n === 1,
    );
    await page.setViewportSize(phone);
    await clerk.station('products-phone');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= phone.width, `the page is ${wide} wide on a phone`);
    await page.setViewportSize(desk);
    const { items } = await api.get('orders?limit=100&columns=products.shelf,products.known');
    const shelves = items.flatMap((row) => row.columns['products.shelf'] ?? []);
    assert.ok(shelves.includes('A-1'), JSON.stringify(shelves));
  });

  await clerk.step('goods that nobody entered wait in their tray, and are settled by keys', async () => {
    await clerk.visit('/ui/products/unknown');
    await clerk.until(
      () => hook('unknown-one').count(),
      (n) => n >= left.length,
    );
    await hook('unknown-proposal').first().waitFor();
    await clerk.station('products-unknown');
    const waits = async () => (await api.get('products/facts')).unknown;
    const before = await waits();
    const proposed = page.locator('[data-testid="unknown-one"]', { has: hook('unknown-proposal') }).first();
    await proposed.getByTestId('unknown-link').focus();
    await keys.press('Enter');
    await clerk.until(waits, (n) => n === before - 1);
    await press('unknown-make');
    await hook('unknown-make-code').waitFor();
    await clerk.station('products-make');
    await press('unknown-make-yes');
    await clerk.until(waits, (n) => n === before - 2);
    await press('unknown-ignore');
    await clerk.until(waits, (n) => n === before - 3);
    assert.equal(await total(), known.length + 2 + other);
  });

  await clerk.step('a kit is made of two others', async () => {
    const { items } = await api.get(`products?q=${encodeURIComponent(known[0].sku)}`);
    await clerk.visit(`/ui/products/${items[0].id}`);
    await hook('product-form').waitFor();
    for (const part of ['OTHER-1', 'OTHER-2']) {
      await press('product-part-add');
      await hook('product-part-code').last().focus();
      await keys.insertText(part);
      await hook('product-suggestion').first().waitFor();
      await keys.press('Enter');
    }
    await hook('product-part-quantity').last().fill('3');
    await press('product-save');
    await clerk.until(
      async () => (await api.get(`products/${items[0].id}`)).product.parts,
      (parts) => parts.length === 2 && parts[1].quantity === 3,
    );
    await clerk.station('product-kit');
    await page.setViewportSize(phone);
    await clerk.station('product-kit-phone');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= phone.width, `the page is ${wide} wide on a phone`);
    await page.setViewportSize(desk);
  });
}

await play('goods', day);
