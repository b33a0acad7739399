// SPDX-License-Identifier: Apache-2.0
// Whether every text and mark of the look can be read on the grounds it stands on, light and dark: WCAG 2.2 AA, 4.5 for
// text, 3 for marks and edges of fields. `-v` lists all pairs; ends with 1 when one is too low.
import { pathToFileURL } from 'node:url';
import { colours } from './tokens.mjs';

/** Relative luminance, as WCAG has it. */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function ratio(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['ground', 'surface', 'sunk', 'hover', 'accent-soft'];
const each = (over, on, least) => over.flatMap((o) => on.map((g) => [o, g, least]));

/** What stands on what, and how much it must stand out. */
function pairs(names) {
  const starting = (start) => names.filter((n) => n.startsWith(start));
  return [
    ...each(['ink', 'ink-2', 'ink-3', 'accent-ink'], [...grounds, 'raised'], 4.5),
    ...['good', 'warn', 'bad'].flatMap((m) => each([m], [...grounds, 'raised', `${m}-soft`], 4.5)),
    ...each(['ink', 'ink-2'], ['good-soft', 'warn-soft', 'bad-soft', 'old', 'new'], 4.5),
    ['on-lead', 'lead', 4.5],
    ['on-lead-button', 'lead-button', 4.5],
    ['lead-button', 'lead', 3],
    ['on-accent', 'accent', 4.5],
    ['on-accent', 'accent-hover', 4.5],
    ['on-bad', 'bad', 4.5],
    ['on-practice', 'practice', 4.5],
    ['accent-ink', 'new', 4.5],
    ...each(['on-mall'], starting('mall-'), 4.5),
    ...each(
      [
        ...starting('desk-'),
        ...starting('chart-'),
        'line-control',
        'focus',
        'good-mark',
        'warn-mark',
        'bad-mark',
        'accent',
      ],
      ['surface', 'ground', 'sunk', 'accent-soft'],
      3,
    ),
  ];
}

/** Every pair of a sheet of tokens with its ratio in both schemes; a token that is not there is refused. */
export function contrast(found = colours()) {
  return pairs(Object.keys(found)).map(([over, on, least]) => {
    for (const name of [over, on]) if (!found[name]) throw new Error(`There is no --${name}.`);
    const light = ratio(found[over].light, found[on].light);
    const dark = ratio(found[over].dark, found[on].dark);
    return { over, on, least, light, dark, low: light < least || dark < least };
  });
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const all = contrast();
  const low = all.filter((p) => p.low);
  const say = ({ over, on, least, light, dark }) =>
    `${over} on ${on}: ${light.toFixed(1)} light, ${dark.toFixed(1)} dark, at least ${least}`;
  (process.argv.includes('-v') ? all : low).forEach((p) => console.log(say(p)));
  console.log(`contrast: ${all.length} pairs, light and dark, ${low.length} too low`);
  process.exit(low.length > 0 ? 1 : 0);
}
