// SPDX-License-Identifier: Apache-2.0
import { Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../kit/format';
import type { TaxKind } from './asked';
import type { Filled } from './filled';
import { RowsOf } from './RowsOf';
import './words';
import './products.css';

const kinds: TaxKind[] = ['STANDARD', 'REDUCED', 'EXEMPT'];

/** What holds from a day on, a line each. */
function ByDay<T extends { from: string }>({
  rows,
  put,
  fresh,
  cell,
  ...look
}: {
  rows: T[];
  put: (rows: T[]) => void;
  fresh: T;
  title: string;
  head: string;
  add: string;
  edits: boolean;
  wrong: string | undefined;
  help: string;
  testid: string;
  cell: (row: T, change: (more: Partial<T>) => void) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <RowsOf
      {...look}
      heads={[t('product.from'), look.head]}
      rows={rows}
      remove={(at) => put(rows.filter((_, i) => i !== at))}
      more={() => put([...rows, fresh])}
      cells={(row, at) => {
        const change = (more: Partial<T>) => put(rows.map((r, i) => (i === at ? { ...r, ...more } : r)));
        return [
          <Input
            key="from"
            type="date"
            value={row.from}
            onChange={(e) => change({ from: e.target.value } as Partial<T>)}
            aria-label={t('product.from')}
            data-testid={`${look.testid}-from`}
          />,
          cell(row, change),
        ];
      }}
    />
  );
}

interface Asking<T> {
  rows: T[];
  put: (rows: T[]) => void;
  edits: boolean;
  wrong: string | undefined;
}

/** What one piece costs, by the day from which it does. */
export function Costs({ wrong, ...of }: Asking<Filled['costs'][number]>) {
  const { t } = useTranslation();
  const lacks = of.rows.some((c) => c.from && c.yen === null);
  return (
    <ByDay
      {...of}
      wrong={wrong ?? (lacks ? t('product.costMissing') : undefined)}
      fresh={{ from: '', yen: null }}
      title={t('product.costs')}
      head={t('product.cost')}
      add={t('product.addCost')}
      help={of.rows.length > 0 ? t('product.fromHelp') : ''}
      testid="product-cost"
      cell={(row, change) => (
        <InputNumber
          key="yen"
          value={row.yen}
          min={0}
          precision={0}
          controls={false}
          formatter={(n) => (n === undefined || n === null ? '' : count(Number(n)))}
          parser={(typed) => {
            const digits = (typed ?? '').normalize('NFKC').replace(/[^0-9]/g, '');
            return digits === '' ? (null as unknown as number) : Number(digits);
          }}
          onChange={(yen) => change({ yen })}
          aria-label={t('product.cost')}
          data-testid="product-cost-yen"
        />
      )}
    />
  );
}

/** How it is taxed, by the day from which it is. */
export function Taxes(of: Asking<Filled['taxes'][number]>) {
  const { t } = useTranslation();
  return (
    <ByDay
      {...of}
      fresh={{ from: '', kind: 'STANDARD' }}
      title={t('product.taxes')}
      head={t('product.tax')}
      add={t('product.addTax')}
      help={of.rows.length > 0 ? t('product.fromHelp') : t('product.taxesHelp')}
      testid="product-tax"
      cell={(row, change) => (
        <Select
          key="kind"
          value={row.kind}
          options={kinds.map((value) => ({ value, label: t(`product.taxKind.${value}`) }))}
          onChange={(kind: TaxKind) => change({ kind })}
          aria-label={t('product.tax')}
          data-testid="product-tax-kind"
        />
      )}
    />
  );
}
