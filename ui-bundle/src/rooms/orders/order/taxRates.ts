// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { api, body } from '../../../api/client';
import { useMay } from '../../../kit/session';

/** The reduced rate by law, and what the house has set after it: percent from a day on. */
const law: [string, number][] = [['2019-10-01', 8]];
// the word of the settings for "reduced", with or without the one for "rate"
const line = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})\s+\u8efd\u6e1b(?:\u7a0e\u7387)?\s+(\d{1,3})[%％]?\s*$/;

/** The reduced rates in the order of their days; lines that say no reduced rate are passed over. */
export function reducedRates(setting: string): [string, number][] {
  const set = setting.split('\n').flatMap((text): [string, number][] => {
    const m = line.exec(text);
    if (!m) return [];
    const [, year = '', month = '', day = '', percent = ''] = m;
    return [[`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, Number(percent)]];
  });
  return [...law, ...set].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

/** Whether goods at this rate bear the mark of the reduced rate when ordered on this day. */
export function isReduced(rates: [string, number][], percent: number, day: string): boolean {
  return rates.filter(([from]) => from <= day).at(-1)?.[1] === percent;
}

/** The day in Japan of a moment. */
export function dayOf(moment: string): string {
  return new Date(Date.parse(moment) + 9 * 3_600_000).toISOString().slice(0, 10);
}

/** The reduced rates of the house; those of the law where its settings cannot be read. */
export function useReducedRates(): [string, number][] {
  const may = useMay();
  const { data } = useQuery({
    queryKey: ['documents', 'settings'],
    queryFn: () => body(api.GET('/documents/settings')),
    enabled: may('documents.see'),
    retry: false,
    staleTime: 60_000,
  });
  const settings: Record<string, string> = data ?? {};
  return reducedRates(settings.taxRates ?? '');
}
