// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrderRow } from '../../api/types';
import { count, date, yen } from '../../kit/format';
import { ShopMark } from '../../kit/marks';
import { isDue } from './days';
import './words';

/** The orders that wait, to be taken or left one by one; folded until somebody wants to. */
export function ChosenOrders({
  rows,
  ticked,
  tick,
  language,
}: {
  rows: OrderRow[];
  ticked: (row: OrderRow) => boolean;
  tick: (some: OrderRow[], on: boolean) => void;
  language: string;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const carriers = [...new Set(rows.map((r) => r.carrier))];
  return (
    <details className="card flush wave-rows" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary data-testid="wave-open" data-count={rows.length}>
        {t('output.oneByOne', { n: count(rows.length) })}
      </summary>
      {open && (
        <>
          <div className="row-line pad">
            {carriers.map((c) => {
              const of = rows.filter((r) => r.carrier === c);
              const on = of.filter(ticked).length;
              return (
                <Checkbox
                  key={c}
                  checked={on > 0}
                  indeterminate={on > 0 && on < of.length}
                  onChange={(e) => tick(e.target.checked ? of.filter(isDue) : of, e.target.checked)}
                >
                  {t(`carrier.${c}`, { defaultValue: c || '—' })}{' '}
                  <span className="num">
                    {count(on)} / {count(of.length)}
                  </span>
                </Checkbox>
              );
            })}
            <Button
              size="small"
              disabled={!rows.some(ticked)}
              onClick={() => tick(rows, false)}
              data-testid="wave-none"
            >
              {t('output.none')}
            </Button>
          </div>
          <div className="wave">
            <table className="grid middle">
              <thead>
                <tr>
                  <th />
                  <th>{t('col.number')}</th>
                  <th>{t('col.shop')}</th>
                  <th>{t('col.buyer')}</th>
                  <th>{t('col.recipient')}</th>
                  <th className="wide">{t('col.goods')}</th>
                  <th>{t('col.carrier')}</th>
                  <th>{t('col.shipDate')}</th>
                  <th>{t('col.wish')}</th>
                  <th className="right">{t('col.due')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((r) => (
                  <tr
                    key={r.id}
                    className={ticked(r) ? undefined : 'left-out'}
                    data-testid="wave-row"
                    data-id={r.id}
                    data-day={r.shipDate}
                  >
                    <td>
                      <input
                        type="checkbox"
                        checked={ticked(r)}
                        onChange={() => tick([r], !ticked(r))}
                        aria-label={t('list.choose', { number: r.number })}
                      />
                    </td>
                    <td className="num nowrap">
                      <Link to={`/orders/${r.id}`}>{r.number}</Link>
                    </td>
                    <td>
                      <ShopMark shop={r.shop} />
                    </td>
                    <td className="nowrap">{r.buyer}</td>
                    <td className="nowrap">{r.prefecture}</td>
                    <td className="cut">{r.firstItem}</td>
                    <td className="nowrap">{t(`carrier.${r.carrier}`, { defaultValue: r.carrier })}</td>
                    <td className="nowrap">{date(r.shipDate, language)}</td>
                    <td className="nowrap">
                      {date(r.wishDate, language)} {r.wishSlot}
                    </td>
                    <td className="right num">{yen(r.due)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </details>
  );
}
