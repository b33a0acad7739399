// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { useDesks, useMay } from '../../kit/session';
import { shopName } from '../../kit/shopName';
import type { Filled } from './filled';
import { RowsOf } from './RowsOf';
import './words';
import './products.css';

/** The shops of the house: those of which there are orders, and those that are connected. */
function useShops(): string[] {
  const may = useMay();
  const { data: desks } = useDesks();
  const connects = may('connections.manage');
  const { data: connections } = useQuery({
    queryKey: ['connections'],
    queryFn: () => body(api.GET('/connections')),
    enabled: connects,
  });
  const { data: types } = useQuery({
    queryKey: ['connector-types'],
    queryFn: () => body(api.GET('/connector-types')),
    enabled: connects,
  });
  const sources = new Set((types ?? []).filter((x) => x.ports.includes('OrderSource')).map((x) => x.id));
  return [
    ...(desks?.shops.map((s) => s.shop) ?? []),
    ...(connections ?? []).map((c) => c.id).filter((id) => sources.has(id.split('~')[0] ?? '')),
  ];
}

/** Under which codes shops sell it. */
export function Links({
  rows,
  put,
  edits,
  wrong,
}: {
  rows: Filled['links'];
  put: (rows: Filled['links']) => void;
  edits: boolean;
  wrong: string | undefined;
}) {
  const { t } = useTranslation();
  const known = useShops();
  const shops = [...new Set([...known, ...rows.map((r) => r.shop).filter(Boolean)])].sort();
  const change = (at: number, more: Partial<Filled['links'][number]>) =>
    put(rows.map((r, i) => (i === at ? { ...r, ...more } : r)));
  return (
    <RowsOf
      title={t('product.links')}
      heads={[t('product.linkShop'), t('product.linkCode')]}
      rows={rows}
      remove={(at) => put(rows.filter((_, i) => i !== at))}
      more={() => put([...rows, { shop: rows.at(-1)?.shop ?? shops[0] ?? '', code: '' }])}
      add={t('product.addLink')}
      edits={edits}
      wrong={wrong}
      help={t('product.linksHelp')}
      testid="product-link"
      cells={(row, at) => [
        <Select
          key="shop"
          value={row.shop || null}
          options={shops.map((value) => ({ value, label: shopName(value, t) }))}
          onChange={(shop: string | null) => change(at, { shop: shop ?? '' })}
          placeholder={t('product.linkShop')}
          aria-label={t('product.linkShop')}
          data-testid="product-link-shop"
        />,
        <Input
          key="code"
          value={row.code}
          maxLength={200}
          onChange={(e) => change(at, { code: e.target.value })}
          aria-label={t('product.linkCode')}
          data-testid="product-link-code"
        />,
      ]}
    />
  );
}
