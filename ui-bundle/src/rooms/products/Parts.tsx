// SPDX-License-Identifier: Apache-2.0
import { InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProductLine } from './asked';
import type { Filled } from './filled';
import { PickProduct } from './PickProduct';
import { RowsOf } from './RowsOf';
import './words';
import './products.css';

/** What a kit holds, and the kits this one is in. */
export function Parts({
  rows,
  names,
  kits,
  put,
  edits,
  wrong,
}: {
  rows: Filled['parts'];
  /** By code, as the house knows them; empty for one that is gone. */
  names: Record<string, string>;
  kits: ProductLine[];
  put: (rows: Filled['parts']) => void;
  edits: boolean;
  wrong: string | undefined;
}) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<Record<string, string>>({});
  const change = (at: number, more: Partial<Filled['parts'][number]>) =>
    put(rows.map((r, i) => (i === at ? { ...r, ...more } : r)));
  const name = (code: string) => picked[code] ?? names[code];
  return (
    <>
      <RowsOf
        title={t('product.parts')}
        heads={[t('product.part'), t('product.quantity')]}
        rows={rows}
        remove={(at) => put(rows.filter((_, i) => i !== at))}
        more={() => put([...rows, { code: '', quantity: 1 }])}
        add={t('product.addPart')}
        edits={edits}
        wrong={wrong}
        help={t('product.partsHelp')}
        testid="product-part"
        cells={(row, at) => [
          <div key="code">
            <PickProduct
              value={row.code}
              put={(code) => change(at, { code })}
              choose={(line) => setPicked({ ...picked, [line.code]: line.name })}
              label={t('product.part')}
              testid="product-part-code"
            />
            <div
              className={name(row.code) === '' ? 'bad small' : 'quiet small'}
              data-testid="product-part-name"
            >
              {name(row.code) === '' ? t('product.partGone') : name(row.code)}
            </div>
          </div>,
          <InputNumber
            key="quantity"
            value={row.quantity}
            min={1}
            precision={0}
            controls={false}
            onChange={(quantity) => change(at, { quantity })}
            aria-label={t('product.quantity')}
            data-testid="product-part-quantity"
          />,
        ]}
      />
      {kits.length > 0 && (
        <div className="product-kits" data-testid="product-kits">
          <p className="quiet small">{t('product.kits')}</p>
          <Kits kits={kits} />
        </div>
      )}
    </>
  );
}

/** Leads to each of these kits. */
export function Kits({ kits }: { kits: ProductLine[] }) {
  return (
    <ul className="break">
      {kits.map((kit) => (
        <li key={kit.id}>
          <Link to={`/products/${kit.id}`} data-testid="product-kit-link">
            {kit.code} {kit.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
