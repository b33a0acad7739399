// SPDX-License-Identifier: Apache-2.0
// The places that look.mjs takes pictures of.
const openOrder = (search) => async (page) => {
  await page.goto(page.url().replace(/\/ui.*/, '/ui/orders?' + search));
  await page.getByTestId('order-row').first().click();
  await page.getByTestId('order-number').waitFor();
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
  keys: { path: '/orders?desk=NEW', act: (page) => page.keyboard.press('?') },
};
