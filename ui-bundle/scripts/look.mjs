// SPDX-License-Identifier: Apache-2.0
// Pictures of the page in a real browser: node scripts/look.mjs [folder] [name…]; takes the house at BANTO_URL, else the
// built page in front of the mock. LOOK_WIDTHS=390,1024 takes other widths, LOOK_SCHEME=dark the dark.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { views } from './views.mjs';

const [folder = 'target/pictures', ...names] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const port = 8190;
const url = process.env.BANTO_URL ?? `http://localhost:${port}`;
const mock = process.env.BANTO_URL
  ? null
  : spawn('node', ['mock/server.mjs'], {
      env: { ...process.env, MOCK_PORT: port, MOCK_STATIC: 'target/classes/static', MOCK_QUIET: '1' },
      stdio: 'inherit',
    });
await new Promise((resolve) => setTimeout(resolve, 700));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  ),
});
try {
  for (const width of (process.env.LOOK_WIDTHS ?? '1366,1920').split(',').map(Number)) {
    const height = { 390: 844, 1920: 1080 }[width] ?? 768;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: process.env.LOOK_SCHEME ?? 'light',
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
    });
    const page = await context.newPage();
    page.on('pageerror', (e) => console.error('page error:', e.message));
    page.on('console', (m) => m.type() === 'error' && console.error('console:', m.text()));
    const signIn = async () => {
      await page.goto(url + '/ui/');
      await page.getByTestId('login-user').fill(process.env.BANTO_USER ?? 'admin');
      await page.getByTestId('login-password').fill(process.env.BANTO_PASSWORD ?? 'banto-demo');
      await page.getByTestId('login-submit').click();
      await page.getByTestId('home').waitFor();
    };
    for (const [name, view] of Object.entries(views)) {
      if (names.length > 0 && name !== 'login' && !names.includes(name)) continue;
      try {
        if (name === 'login') {
          await page.goto(url + '/ui/');
          await page.getByTestId('login-user').waitFor();
          await page.screenshot({ path: `${folder}/login-${width}.png` });
          await signIn();
          continue;
        }
        await page.goto(url + '/ui' + view.path);
        await view.act?.(page);
        await page.waitForTimeout(view.wait ?? 1200);
        await page.screenshot({ path: `${folder}/${name}-${width}.png` });
      } catch (e) {
        console.error(name, String(e).split('\n').slice(0, 6).join('\n'));
        await page.screenshot({ path: `${folder}/${name}-${width}-failed.png` });
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
  mock?.kill();
}
