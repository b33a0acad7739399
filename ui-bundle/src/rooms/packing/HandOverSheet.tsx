// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, body } from '../../api/client';
import type { HandOver } from '../../api/types';
import { useNames } from '../../kit/session';
import { count, date, moment, yen } from '../../kit/format';
import { Skeleton, Trouble } from '../../kit/marks';
import { Page } from '../../kit/Page';
import './words';
import './packing.css';

/** A hand-over list as paper: the driver signs it. */
export default function HandOverSheet() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const list = useQuery({
    queryKey: ['hand-over', id],
    queryFn: () => body(api.GET('/hand-overs/{id}', { params: { path: { id } } })),
  });
  return (
    <Page
      title={t('dock.sheet')}
      testid="hand-over-sheet"
      actions={
        <>
          <Link to="/hand-over">{t('place.handOver')}</Link>
          <Button type="primary" onClick={() => window.print()} data-testid="sheet-print">
            {t('dock.print')}
          </Button>
        </>
      }
    >
      {list.isPending && <Skeleton />}
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {list.data && <Paper list={list.data} />}
    </Page>
  );
}

function Paper({ list }: { list: HandOver }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { data: shop } = useQuery({
    queryKey: ['shop'],
    queryFn: () => body(api.GET('/shop')),
    staleTime: 300_000,
  });
  const kinds = new Map<string, { parcels: number; yen: number }>();
  const kind = (l: HandOver['lines'][0]) =>
    [
      t(`label.${l.label}`, { defaultValue: l.label }),
      l.temperature === 'AMBIENT' ? '' : t(`temperature.${l.temperature}`),
    ]
      .filter(Boolean)
      .join(' ');
  for (const l of list.lines) {
    const sum = kinds.get(kind(l)) ?? { parcels: 0, yen: 0 };
    kinds.set(kind(l), { parcels: sum.parcels + 1, yen: sum.yen + l.cod });
  }
  return (
    <article className="paper" data-testid="paper">
      <header>
        <h2>{t('dock.sheet')}</h2>
        <p>
          {date(list.day, i18n.language)} {t('dock.run', { n: list.run })}{' '}
          {t(`carrier.${list.carrier}`, { defaultValue: list.carrier })} {t('dock.to')}
        </p>
        <p className="paper-shop">
          {shop?.company} {shop?.name}
          <br />
          {moment(list.at)} {names(list.by)}
        </p>
      </header>
      <table className="paper-sums">
        <tbody>
          {[...kinds].map(([name, sum]) => (
            <tr key={name}>
              <th>{name}</th>
              <td className="num right">{t('dock.boxes', { n: count(sum.parcels) })}</td>
              <td className="num right">{sum.yen > 0 && `¥${yen(sum.yen)}`}</td>
            </tr>
          ))}
          <tr>
            <th>{t('dock.sum')}</th>
            <td className="num right">
              <b>{t('dock.boxes', { n: count(list.lines.length) })}</b>
            </td>
            <td />
          </tr>
        </tbody>
      </table>
      {list.reason && <p>{t('dock.reasonOf', { reason: list.reason })}</p>}
      <ol className="paper-lines num">
        {list.lines.map((l) => (
          <li key={l.number} data-testid="paper-line">
            <b>{l.number}</b> {l.shipment} <span>{kind(l)}</span>
            {l.cod > 0 && ` ¥${yen(l.cod)}`}
          </li>
        ))}
      </ol>
      <footer>
        <span>{t('dock.signHouse')}</span>
        <span>{t('dock.signDriver')}</span>
      </footer>
    </article>
  );
}
