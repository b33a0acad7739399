// SPDX-License-Identifier: Apache-2.0

/** Those that call themselves others too come first. */
const browsers: [RegExp, string][] = [
  [/\bEdg\//, 'Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const machines: [RegExp, string][] = [
  [/\bWindows\b/, 'Windows'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

/** What people call a browser that names itself (`User-Agent`); as it does where nobody knows it. */
export function browserOf(agent: string): string {
  const of = (all: [RegExp, string][]) => all.find(([mark]) => mark.test(agent))?.[1];
  const name = of(browsers);
  return name ? [name, of(machines)].filter(Boolean).join(' / ') : agent.slice(0, 60);
}
