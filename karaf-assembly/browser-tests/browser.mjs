// SPDX-License-Identifier: Apache-2.0
// Chromium of this machine, with a Japanese font of its own so that a picture is the same everywhere.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

function fonts(folder) {
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${resolve('node_modules/@expo-google-fonts/noto-sans-jp')}</dir>
  <cachedir>${resolve(folder, 'fonts')}</cachedir>
</fontconfig>
`,
  );
  return file;
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.BANTO_CHROMIUM || '/usr/bin/chromium',
    env: { ...process.env, FONTCONFIG_FILE: fonts('target') },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** An office PC: 1366 by 768, Japanese, in Tokyo. */
export const office = {
  viewport: { width: 1366, height: 768 },
  locale: 'ja-JP',
  timezoneId: 'Asia/Tokyo',
};
