// SPDX-License-Identifier: Apache-2.0
// What is fetched of a page of a bundle.

/** Its module, run. */
export async function takeModule(url: string): Promise<unknown> {
  return ((await import(/* @vite-ignore */ url)) as { default?: unknown }).default;
}

/** Its sheet, which holds inside of its own element alone. */
export async function takeSheet(id: string, url: string): Promise<CSSStyleSheet> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@scope ([data-room="${id}"]) {\n${await answer.text()}\n}`);
  return sheet;
}
