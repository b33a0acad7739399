// SPDX-License-Identifier: Apache-2.0
// How the page writes money and time: yen without decimals, the clock of Tokyo.

const zone = 'Asia/Tokyo';
const yenFormat = new Intl.NumberFormat('ja-JP');
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekdays: Record<string, Intl.DateTimeFormat> = {};

export function count(n: number): string {
  return yenFormat.format(n);
}

/** 3,980; a dash where the mall has not fixed the amount yet. */
export function yen(n: number | null | undefined): string {
  return n === null || n === undefined ? '—' : yenFormat.format(n);
}

function split(at: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map((p) => [p.type, p.value]));
}

/** 11/25 08:55, with the year when it is not this year. */
export function moment(instant: string | null | undefined): string {
  if (!instant) return '—';
  const p = split(new Date(instant));
  const now = split(new Date());
  return `${p.year === now.year ? '' : p.year + '/'}${p.month}/${p.day} ${p.hour}:${p.minute}`;
}

/** 09:12 in Tokyo; now, where no time is given. */
export function minute(instant?: string): string {
  const p = split(instant ? new Date(instant) : new Date());
  return `${p.hour}:${p.minute}`;
}

/** The day in Tokyo as yyyy-MM-dd. */
export function dayOf(instant: string): string {
  const p = split(new Date(instant));
  return `${p.year}-${p.month}-${p.day}`;
}

/** Today in Tokyo as yyyy-MM-dd, or so many days from it. */
export function today(offset = 0): string {
  const p = split(new Date(Date.now() + offset * 86_400_000));
  return `${p.year}-${p.month}-${p.day}`;
}

/** 11/25(水). */
export function date(day: string | null | undefined, language: string): string {
  if (!day) return '';
  const format = (weekdays[language] ??= new Intl.DateTimeFormat(language, {
    weekday: 'short',
    timeZone: 'UTC',
  }));
  const [, month, dayOfMonth] = day.split('-');
  return `${month}/${dayOfMonth}(${format.format(new Date(day + 'T00:00:00Z'))})`;
}

/** How many days from today, in Tokyo; negative for the past. */
export function daysAway(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(today())) / 86_400_000);
}

/** 100-0001. */
export function zip(digits: string): string {
  return /^\d{7}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3)}` : digits;
}
