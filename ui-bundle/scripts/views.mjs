// SPDX-License-Identifier: Apache-2.0
// The places that look.mjs takes pictures of.
const openOrder = (search) => async (page) => {
  await page.goto(page.url().replace(/\/ui.*/, '/ui/orders?' + search));
  await page.getByTestId('order-row').first().click();
  await page.getByTestId('order-number').waitFor();
};

const scan = async (page, text) => {
  await page.getByTestId('pack-scan').fill(text);
  await page.getByTestId('pack-scan').press('Enter');
  await page.waitForTimeout(350);
};
/** Lays a printed shipment of several lines on the table; puts all in, or but one. */
const packed = async (page, whole) => {
  const slip = await page.evaluate(async () => {
    const found = await (await fetch('/api/v1/orders?desk=TRACK_WAIT&limit=100')).json();
    const views = await Promise.all(
      found.items.map(async (r) => (await fetch('/api/v1/orders/' + r.id)).json()),
    );
    const { order } = views
      .filter((v) => ['PRINTED', 'PACKED'].includes(v.order.shipments[0].state))
      .sort((a, b) => b.order.shipments[0].items.length - a.order.shipments[0].items.length)[0];
    const { number, items } = order.shipments[0];
    return { number, items: items.map(({ line, quantity }) => ({ line, quantity })) };
  });
  await page.keyboard.press('Escape');
  await scan(page, slip.number);
  const some = whole ? slip.items : slip.items.slice(0, -1);
  for (const [i, item] of some.entries())
    for (let n = 0; n < item.quantity; n++) await scan(page, `#${i + 1}`);
};

export const views = {
  login: {},
  home: { path: '/' },
  list: { path: '/orders?desk=NEW' },
  piles: {
    path: '/orders?desk=NEW&group=reason',
    act: (page) => page.getByTestId('pile-address.house-number').click(),
  },
  bulk: {
    path: '/orders?desk=NEW',
    act: async (page) => {
      const boxes = page.locator('.order-row input');
      await boxes.nth(1).click();
      await boxes.nth(9).click({ modifiers: ['Shift'] });
    },
  },
  ask: {
    path: '/orders?desk=NEW',
    act: async (page) => {
      const boxes = page.locator('.order-row input');
      await boxes.nth(1).click();
      await boxes.nth(9).click({ modifiers: ['Shift'] });
      await page.getByTestId('bulk-move').click();
      await page.getByTestId('ask').waitFor();
    },
  },
  columns: {
    path: '/orders?desk=NEW&cols=number,buyer,gifts.card,gifts.fee,gifts.until,gifts.checked,due',
    act: async (page) => {
      await page.getByTestId('choose-columns').click();
      await page.getByTestId('column-add').waitFor();
    },
  },
  condition: {
    path: `/orders?desk=NEW&condition=${encodeURIComponent('{"f":"gifts.card","op":"eq","v":"ASKED"}')}`,
    act: async (page) => {
      await page.getByTestId('filter-add').click();
      await page.getByTestId('condition-field').getByRole('combobox').fill('包装料');
      await page.locator('.ant-select-item-option').click();
      await page.getByTestId('condition-value').fill('1000');
    },
  },
  sections: {
    path: '/settings/sections',
    act: (page) => page.getByTestId('section-gifts-kinds').fill('標準、季節'),
  },
  tracking: { path: '/tracking' },
  tracked: { path: '/orders?desk=SHIPPED' },
  waiting: { path: '/orders?desk=SHIP_WAIT&sort=WISH_DATE' },
  order: { path: '/', act: openOrder('desk=NEW&finding=address.house-number') },
  edit: {
    path: '/',
    act: async (page) => {
      await openOrder('desk=NEW&finding=address.house-number')(page);
      await page.getByTestId('edit-destination-0').click();
      await page.getByTestId('edit-zip').fill('6008216');
    },
  },
  long: { path: '/orders/4207' },
  several: { path: '/', act: openOrder('q=&desk=SHIP_WAIT') },
  keys: {
    path: '/orders?desk=NEW',
    act: async (page) => {
      await page.getByTestId('order-row').first().waitFor();
      await page.keyboard.press('?');
    },
  },
};

Object.assign(views, {
  output: { path: '/output' },
  start: { path: '/start' },
  usual: { path: '/settings/shipping' },
  sample: { path: '/files?sample=1' },
  hand: { path: '/hand-over' },
  pack: { path: '/settings/packing' },
  written: {
    path: '/output',
    act: async (page) => {
      await page.getByTestId('output-waybills').click();
      await page.getByTestId('take-batch').first().waitFor();
      await page.getByTestId('output-documents-purchase-statement').click();
      await page.getByTestId('take-document').first().waitFor();
    },
  },
  numbers: {
    path: '/numbers',
    act: async (page) => {
      const rows = await page.evaluate(async () => {
        const found = await (await fetch('/api/v1/orders?desk=TRACK_WAIT&limit=12')).json();
        const views = await Promise.all(
          found.items.map(async (r) => (await fetch('/api/v1/orders/' + r.id)).json()),
        );
        return views.map((v, i) => {
          const eleven = 40000000000 + i;
          return `"${v.order.shipments[0].number}","0","","${eleven}${eleven % 7}"`;
        });
      });
      rows[3] = rows[3].replace(/\d"$/, '9"');
      rows.push('"S9999999901","0","","400000009992"', '"S0000420101","0","","4.0E+11"');
      await page.getByTestId('import-file').setInputFiles({
        name: '発行済データ_20261125.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('お客様管理番号,送り状種類,クール区分,伝票番号\r\n' + rows.join('\r\n')),
      });
      await page.getByTestId('import-row').first().waitFor();
    },
  },
  files: {
    path: '/files',
    act: async (page) => {
      await page.getByTestId('files-shop').waitFor();
      await page.getByTestId('files-file').setInputFiles(
        process.env.BANTO_ORDER_FILE?.split(',') ?? {
          name: 'orders.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('注文番号\r\n'),
        },
      );
      await page.getByTestId('files-seen').waitFor();
    },
  },
  profiles: { path: '/settings/file-profiles?id=rakuten' },
  paymentLayouts: { path: '/settings/payment-layouts?id=score' },
  labelLayouts: { path: '/settings/label-layouts?id=custom' },
  unfinished: { path: '/settings/file-profiles?id=w2' },
  packing: { path: '/packing' },
  'packing-goods': { path: '/packing', act: (page) => packed(page, false) },
  'packing-wrong': {
    path: '/packing',
    act: async (page) => {
      await packed(page, false);
      await scan(page, '4999999999999');
    },
  },
  'packing-label': { path: '/packing', act: (page) => packed(page, true) },
  'hand-over': { path: '/hand-over' },
  'item-codes': { path: '/settings/item-codes' },
  payments: { path: '/payments' },
  documents: { path: '/documents' },
  'documents-settings': { path: '/documents?view=settings' },
  mailbox: { path: '/mailbox' },
  templates: { path: '/templates' },
  connections: { path: '/settings/connections' },
  connection: { path: '/settings/connections/rakuten~tokyo' },
  queue: { path: '/settings/connections/amazon~main' },
  'order-mail': { path: '/settings/order-mail' },
  'mailbox-form': {
    path: '/settings/order-mail',
    act: (page) => page.getByTestId('order-mailbox-open').first().click(),
  },
  outbox: { path: '/settings/outbox' },
  plans: { path: '/settings/plans' },
  users: { path: '/settings/users' },
  audit: { path: '/settings/audit', act: (page) => page.getByTestId('audit-verify').click() },
  shop: { path: '/settings/shop' },
  boxes: { path: '/settings/boxes' },
  settings: { path: '/settings' },
  sessions: { path: '/settings/sessions' },
  factor: { path: '/settings/factor' },
  addresses: { path: '/settings/addresses' },
  'take-out': { path: '/settings/take-out' },
  practice: { path: '/settings/practice' },
  observation: { path: '/settings/observation' },
  english: {
    path: '/orders?desk=NEW',
    act: async (page) => {
      await page.getByTestId('user').click();
      await page.getByTestId('language').click();
    },
  },
});
