// SPDX-License-Identifier: Apache-2.0
// A wave is written and printed, the carrier's numbers come back, the mall is told.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { difference, misread, read, results, tracking, undated } from '../labels.mjs';
import { pages } from '../papers.mjs';

const golden = 'golden/labels.csv';
/** The order that a label's key names. */
export const orderOf = (label) => Number(label.key.slice(1, 9));
const onTheWay = (desks) => desks.SHIPPED + desks.POSTPAY_WAIT + desks.DONE;

/** Returns the shipments of the wave, each with the carrier's number. */
export async function ship(clerk, house) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  let labels = [];
  let orders = [];

  await clerk.step('the label file is the golden one, byte by byte but for its dates', async () => {
    await hook('place-output').click();
    const { DOC_WAIT: waiting } = await clerk.desks();
    await hook('wave-open').click();
    await clerk.until(
      () => hook('wave-row').count(),
      (n) => n === waiting,
    );
    const rows = await hook('wave-row').evaluateAll((all) =>
      all.map((row) => ({ id: Number(row.dataset.id), number: row.querySelector('a').textContent })),
    );
    orders = rows.map((row) => row.number);
    await clerk.station('output');
    await everyDay(clerk);
    await hook('output-waybills').click();
    await written(clerk, 1);
    const link = hook('take-batch');
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const bytes = readFileSync(await file.path());
    writeFileSync('target/labels.csv', bytes);
    if (process.env.BANTO_GOLDEN === 'write') writeFileSync(golden, undated(bytes), 'latin1');
    const differs = difference(readFileSync(golden, 'latin1'), undated(bytes));
    assert.equal(differs, '', `target/labels.csv is not ${golden}`);
    labels = read(bytes).map((row, n) => ({ ...row, number: tracking(n) }));
    assert.ok(labels.every(({ key }) => /^S\d{10}$/.test(key)));
    assert.equal(new Set(labels.map(({ key }) => key)).size, labels.length, 'each shipment has one line');
    assert.deepEqual([...new Set(labels.map(orderOf))], rows.map((row) => row.id), 'the file is in the order of the page');
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.TRACK_WAIT === waiting && desks.DOC_WAIT === 0,
    );
  });

  await clerk.step('[page.21] papers follow the labels, after the page was left and entered again', async () => {
    await hook('place-numbers').click();
    await hook('import-file').waitFor({ state: 'attached' });
    await hook('place-output').click();
    await hook('wave').first().waitFor();
    assert.equal(await hook('wave').first().getAttribute('data-papers'), '');
    const statements = await print(clerk, 'purchase-statement', 1, 'wave-more');
    assert.ok(statements.length >= orders.length, `${statements.length} pages for ${orders.length} orders`);
    const told = statements.flatMap((text) => /ご注文番号(\d{6}-\d{8}-\d{10})/.exec(text)?.[1] ?? []);
    assert.deepEqual([...new Set(told)].sort(), [...orders].sort());
    assert.ok(statements.every((text) => text.includes('茶碗屋本店')));
    assert.match(statements[0], /お買い上げ明細書.*ご請求額（税込）/);

    const list = await print(clerk, 'picking-list', 2, 'wave-more');
    assert.match(list[0], new RegExp(`^ピッキングリスト.*受注${orders.length}件.*商品別合計確認商品コード商品名件数数量`));
    await clerk.station('output-done');
  });

  await clerk.step('[page.21] the wave is put out again as a whole, with a reason', async () => {
    await hook('wave-again').first().click();
    await hook('again-labels').click();
    await hook('again-reason').fill('紙づまり');
    await clerk.station('output-again');
    await hook('again-yes').click();
    await written(clerk, 3);
    await clerk.until(
      () => hook('wave').first().getAttribute('data-papers'),
      (papers) => papers.includes('statement') && papers.includes('picking-list'),
    );
  });

  await clerk.step('[page.39] the file that went out is told as what it is, and so is an empty one', async () => {
    await hook('place-numbers').click();
    for (const [buffer, word] of [
      [readFileSync('target/labels.csv'), /出力した送り状データ/],
      [Buffer.from(''), /ファイルが空です/],
    ]) {
      await hook('import-file').setInputFiles({ name: 'labels.csv', mimeType: 'text/csv', buffer });
      await clerk.until(
        () => hook('import-problem').textContent(),
        (text) => word.test(text),
      );
    }
    // both were looked for
    clerk.troubles = clerk.troubles.filter((trouble) => !trouble.startsWith('400 to POST /api/v1/tracking-imports'));
  });

  await clerk.step('a wrong check digit and an unknown key are named before anything is saved', async () => {
    const before = await clerk.desks();
    await hook('place-numbers').click();
    await clerk.station('numbers');
    const [first, ...rest] = labels;
    await offer(clerk, [
      { ...first, number: misread(first.number) },
      ...rest,
      { key: 'S9999999901', number: tracking(9999), shipDate: first.shipDate },
    ]);
    const verdict = (kind) => page.locator(`[data-testid="import-row"][data-verdict="${kind}"]`);
    await verdict('CHECK_DIGIT').waitFor();
    assert.match(await verdict('CHECK_DIGIT').textContent(), new RegExp(`${first.key}.*チェックデジット`));
    assert.match(await verdict('UNKNOWN_KEY').textContent(), /S9999999901/);
    assert.equal(await verdict('MATCHED').count(), rest.length);
    await clerk.station('numbers-judged');
    assert.deepEqual(await clerk.desks(), before);
    assert.equal(shipmentsOf(await house.mall('orders')).length, 0);
  });

  await clerk.step('the others are saved and reach 発送完了; the corrected one follows', async () => {
    await saveNumbers(clerk);
    await clerk.station('numbers-saved');
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.TRACK_WAIT === 1 && desks.SHIPPED > 0 && onTheWay(desks) === orders.length - 1,
    );
    await clerk.open('SHIPPED');
    await clerk.station('shipped');
    await hook('place-numbers').click();
    await offer(clerk, labels.slice(0, 1));
    await saveNumbers(clerk);
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.TRACK_WAIT === 0 && onTheWay(desks) === orders.length,
    );
  });

  await clerk.step('the mall was told of each shipment exactly once', async () => {
    await clerk.until(
      async () => shipmentsOf(await house.mall('orders')).length,
      (n) => n >= labels.length,
    );
    await reportedOnce(house, labels, orders);
  });
  return { labels, orders };
}

/** The mall's own books: these numbers, at these orders, each newly reported once. */
export async function reportedOnce(house, labels, orders) {
  const books = await house.mall('orders');
  const shipments = shipmentsOf(books);
  assert.deepEqual(shipments.map((s) => s.shippingNumber).sort(), labels.map((l) => l.number).sort());
  assert.deepEqual(
    shipments.filter((s) => s.reported !== 1),
    [],
  );
  assert.deepEqual(
    books.orders.filter((o) => o.shipments.length > 0).map((o) => o.orderNumber).sort(),
    [...orders].sort(),
  );
}

export const shipmentsOf = (books) => books.orders.flatMap((order) => order.shipments);

export async function offer(clerk, rows) {
  const again = clerk.hook('import-file');
  await again.setInputFiles({ name: 'result.csv', mimeType: 'text/csv', buffer: results(rows) });
  await clerk.hook('import-summary').waitFor();
}

/** Saves the numbers; where parcels of later days are among them the page asks first. */
export async function saveNumbers(clerk) {
  await clerk.hook('import-save').click();
  const yes = clerk.hook('import-early-yes');
  await yes.or(clerk.hook('import-saved')).first().waitFor();
  if (await yes.isVisible()) {
    assert.match(await clerk.page.evaluate(() => document.activeElement.textContent), /やめる/);
    await yes.click();
  }
  await clerk.hook('import-saved').waitFor();
}

/** [page.9] Only what leaves today, or is late, is chosen by itself; the later days are taken by hand. */
export async function everyDay(clerk) {
  const groups = await clerk.hook('wave-group').all();
  for (const group of groups) {
    const { day, count, ticked } = await group.evaluate((one) => ({ ...one.dataset }));
    const due = day === 'overdue' || day === 'today';
    assert.equal(ticked, due ? count : '0', `${day}: ${ticked} of ${count} are chosen`);
    if (!due) await group.getByTestId('wave-group-tick').click();
  }
}

/** Prints a paper of what waits, or of the newest wave, and returns the text of its pages. */
export async function print(clerk, kind, nth, menu = 'output-papers') {
  await clerk.hook(menu).first().click();
  await clerk.hook(menu === 'output-papers' ? `output-documents-${kind}` : `wave-print-${kind}`).click();
  await written(clerk, nth);
  const { type, bytes } = await clerk.take(clerk.hook('take-document').first());
  assert.equal(type, 'application/pdf');
  writeFileSync(`target/${kind}.pdf`, bytes);
  return pages(bytes);
}

/** The n-th job of the output station has ended well. */
export async function written(clerk, nth) {
  await clerk.until(
    () => clerk.hook('job-progress').count(),
    (n) => n === nth,
  );
  const job = clerk.hook('job-progress').first();
  await clerk.until(
    () => job.getAttribute('data-state'),
    (state) => state !== 'RUNNING',
  );
  assert.equal(await job.getAttribute('data-state'), 'DONE', await job.textContent());
}
