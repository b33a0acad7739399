// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import type { OrderField } from '../api/types';
import { date, today, yen } from './format';
import { useInWords } from './inWords';

/**
 * What can be said of an order now, of the house, its rooms and partners.
 *
 * @param wanted whether anybody needs it yet
 */
export function useFields(wanted = true): OrderField[] | undefined {
  return useQuery({
    queryKey: ['fields'],
    queryFn: () => body(api.GET('/fields')),
    staleTime: 60_000,
    enabled: wanted,
  }).data;
}

/** Says a value of a field as staff read it: by the name of a choice, days and money as the page writes them. */
export function useFieldWords(): (field: OrderField, value: string) => string {
  const { t, i18n } = useTranslation();
  const inWords = useInWords();
  return (field, value) => {
    const choice = field.choices.find((c) => c.value === value);
    if (choice) return inWords(choice.name);
    if (field.type === 'YEN') return yen(Number(value));
    if (field.type === 'FLAG') return t(value === 'true' ? 'common.yes' : 'common.no');
    if (field.type !== 'DATE') return value;
    const year = value.slice(0, 4);
    return `${year === today().slice(0, 4) ? '' : `${year}/`}${date(value, i18n.language)}`;
  };
}
