// SPDX-License-Identifier: Apache-2.0

/** Lines of the form `item: why`, gathered by why; the most frequent first. */
export function gather(lines: string[]): { why: string; items: string[] }[] {
  const found = new Map<string, string[]>();
  for (const line of lines) {
    const at = line.indexOf(': ');
    const why = at < 0 ? line : line.slice(at + 2);
    found.set(why, [...(found.get(why) ?? []), at < 0 ? '' : line.slice(0, at)]);
  }
  return [...found].map(([why, items]) => ({ why, items })).sort((a, b) => b.items.length - a.items.length);
}
