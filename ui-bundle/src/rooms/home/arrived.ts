// SPDX-License-Identifier: Apache-2.0
// What came when, as the charts show it.
import type { TFunction } from 'i18next';
import type { components } from '../../api/schema';
import { dayOf, minute, today } from '../../kit/format';
import './words';

export type Arrived = components['schemas']['ArrivalsView'];

/** Malls with colours of their own; all others are one. */
const colours = 3;

/** Hour by hour, beside the same hours of last week. */
export function inHours({ since, hours }: Arrived) {
  const now = hours.map((h) => h.orders);
  const then = hours.map((h) => h.weekBefore);
  const most = Math.max(0, ...now);
  const labels = hours.map((h) => minute(h.hour));
  const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
  return {
    day: dayOf(since),
    labels,
    now,
    then,
    total: sum(now),
    before: sum(then),
    most,
    mostAt: labels[now.indexOf(most)] ?? '',
  };
}

/** The last seven days, today last, by mall; those with most orders first. */
export function inDays({ days }: Arrived, t: TFunction, language: string) {
  const week = Array.from({ length: 7 }, (_, i) => today(i - 6));
  const of = new Map<string, number>();
  const mall = (shop: string) => shop.split('~')[0] ?? '';
  for (const d of days) of.set(mall(d.shop), (of.get(mall(d.shop)) ?? 0) + d.orders);
  const ranked = [...of].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const own = ranked.length > colours + 1 ? ranked.slice(0, colours) : ranked;
  const rest = ranked.slice(own.length);
  const groups = [...own.map((m) => [m]), ...(rest.length > 0 ? [rest] : [])];
  const bars = groups.map((malls) =>
    week.map((day) =>
      days.filter((d) => d.day === day && malls.includes(mall(d.shop))).reduce((sum, d) => sum + d.orders, 0),
    ),
  );
  const totals = week.map((_, i) => bars.reduce((sum, b) => sum + (b[i] ?? 0), 0));
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return {
    malls: groups.map((malls) =>
      malls === rest ? t('home.others') : t(`mallName.${malls[0]}`, { defaultValue: malls[0] }),
    ),
    labels: week.map((day) => `${Number(day.slice(8))}${weekday.format(new Date(`${day}T00:00:00Z`))}`),
    bars,
    totals,
    total: totals.reduce((a, b) => a + b, 0),
    sales: days.some((d) => d.sales === null) ? null : days.reduce((sum, d) => sum + (d.sales ?? 0), 0),
  };
}
