// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { count } from './format';
import { gather } from './gather';

const shown = 12;

/** The order an item of a job stands for: an order's number or a shipment's. */
function orderOf(item: string): number | null {
  if (/^\d+$/.test(item)) return Number(item);
  return /^S\d{10}$/.test(item) ? Number(item.slice(1, 9)) : null;
}

/** What a job left out, once for each reason, with the orders it concerns. */
export function Refused({ lines }: { lines: string[] }) {
  const { t } = useTranslation();
  return (
    <ul className="refused small">
      {gather(lines)
        .slice(0, 40)
        .map(({ why, items }) => (
          <li key={why}>
            {why} <b className="num">{t('common.n', { n: count(items.length) })}</b>{' '}
            <span className="quiet num">
              {items.slice(0, shown).map((item) => {
                const order = orderOf(item);
                return order === null ? (
                  <span key={item}>{item} </span>
                ) : (
                  <Link key={item} to={`/orders/${order}`}>
                    {item}{' '}
                  </Link>
                );
              })}
              {items.length > shown && '…'}
            </span>
          </li>
        ))}
    </ul>
  );
}
