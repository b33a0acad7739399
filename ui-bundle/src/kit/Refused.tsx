// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { count } from './format';
import { gather } from './gather';
import { searchOf } from './sought';

const shown = 12;

/** Where an item of a job is seen: an order, by its number, or the order of a shipment. */
function placeOf(item: string): string {
  const order = /^S\d{10}$/.test(item) ? Number(item.slice(1, 9)) : null;
  return order === null ? searchOf(item) : `/orders/${order}`;
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
              {items.slice(0, shown).map((item) => (
                <Link key={item} to={placeOf(item)}>
                  {item}{' '}
                </Link>
              ))}
              {items.length > shown && '…'}
            </span>
          </li>
        ))}
    </ul>
  );
}
