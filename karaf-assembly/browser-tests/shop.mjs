// SPDX-License-Identifier: Apache-2.0
// The shop whose house it is: what is written on its papers, and its door.

/** As the page and the API name its parts. */
export const shop = {
  name: '茶碗屋 本店',
  kana: 'ﾁﾔﾜﾝﾔ',
  company: '株式会社茶碗屋',
  zip: '1500001',
  prefecture: '東京都',
  city: '渋谷区',
  street: '神宮前1-2-3',
  phone: '03-0000-0000',
  mail: 'shop@example.jp',
  url: 'https://example.jp',
  registration: 'T1234567890123',
  'carrier.yamato.billing': '0300000000',
};

/** What whoever comes in chooses. */
export const password = 'a password to test with';

/**
 * Signs in at the page with a one-time password and chooses another.
 *
 * @param inside the hook of what somebody sees who is in
 * @param look is told the name of each page on the way
 */
export async function enter(clerk, house, [user, once], inside, look = async () => {}) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  // the very first moments of a house: its door may come after its health
  await clerk.until(
    async () => (await page.goto(house.url + '/')).status(),
    (status) => status === 200,
  );
  await hook('login-user').fill(user);
  await hook('login-password').fill(once);
  await look('login');
  await hook('login-submit').click();
  await hook('password-old').fill(once);
  await hook('password-new').fill(password);
  await hook('password-again').fill(password);
  await look('new-password');
  await hook('password-submit').click();
  await hook(inside).waitFor();
  // a day at the page is longer than a proof of who one is holds; of a colleague it is not taken
  const base = `${house.url}/api/v1`;
  const { csrf } = await (await page.request.get(`${base}/session`)).json();
  const headers = { 'X-Banto-Csrf': csrf };
  await page.request.put(`${base}/factor-rule`, { headers, data: { who: 'ADVISED', minutes: 720 } });
  clerk.exchanging = false;
}
