// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { count } from '../../kit/format';
import { kitsAsked } from './asked';
import './words';
import './products.css';

/** What a line sells that is a kit: marked, and unfolded to what is fetched for one of it. */
export default function LineKit({ order, line }: { order: number; line: number }) {
  const { t } = useTranslation();
  const { data } = useQuery(kitsAsked(order));
  const kit = data?.find((one) => one.line === line);
  if (!kit) return null;
  return (
    <details className="line-kit" data-testid="line-kit" data-line={line}>
      <summary>
        <span className="tag">{t('products.isKit')}</span>
        <span className="quiet small">{t('product.kitOf', { n: count(kit.parts.length) })}</span>
      </summary>
      <ul>
        {kit.parts.map((part) => (
          <li key={part.code} data-testid="line-kit-part">
            <span className="num">{part.code}</span> {part.name}
            {part.shelf && (
              <span className="quiet">
                {' '}
                {t('product.shelf')} {part.shelf}
              </span>
            )}{' '}
            <b className="num">×{count(part.quantity)}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}
