// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, base, body } from '../../api/client';
import type { WaybillBatch } from '../../api/types';
import { By } from '../../kit/By';
import { AskReason } from '../../kit/AskReason';
import { count, moment } from '../../kit/format';
import { Card } from '../../kit/Page';
import { complain } from '../../kit/toasts';
import { refresh } from '../../kit/actions';
import './words';

/** The waves written so far, each with the very file. */
export function Batches() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [striking, setStriking] = useState<WaybillBatch | null>(null);
  const { data } = useQuery({
    queryKey: ['waybill-batches'],
    queryFn: () => body(api.GET('/waybill-batches')),
  });
  async function strike(batch: WaybillBatch, reason: string) {
    setStriking(null);
    try {
      await api.POST('/waybill-batches/{id}/strike', {
        params: { path: { id: batch.id } },
        body: { reason },
      });
    } catch (e) {
      complain(e);
    }
    await client.invalidateQueries({ queryKey: ['waybill-batches'] });
    refresh(client);
  }
  if (!data?.length) return null;
  return (
    <Card flush title={t('output.batches')} testid="batches">
      <table className="grid middle">
        <thead>
          <tr>
            <th>{t('output.batch')}</th>
            <th>{t('output.at')}</th>
            <th>{t('output.by')}</th>
            <th>{t('col.carrier')}</th>
            <th className="right">{t('output.shipments')}</th>
            <th className="wide">{t('output.reason')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {data.map((b) => (
            <tr key={b.id} data-testid="batch-row" data-id={b.id} data-struck={b.struck}>
              <td className={b.struck ? 'num nowrap struck' : 'num nowrap'}>
                <Link to={`/orders?batch=${encodeURIComponent(b.id)}`}>{b.id}</Link>
              </td>
              <td className="num nowrap">{moment(b.at)}</td>
              <td>
                <By actor={b.by} />
              </td>
              <td className="nowrap">{t(`carrier.${b.carrier}`, { defaultValue: b.carrier })}</td>
              <td className="right num">{count(b.shipments.length)}</td>
              <td>
                {b.struck && <b>{t('output.struck')} </b>}
                {b.reason}
              </td>
              <td className="right nowrap">
                {!b.struck && (
                  <Button
                    size="small"
                    type="text"
                    danger
                    onClick={() => setStriking(b)}
                    data-testid="batch-strike"
                  >
                    {t('output.strike')}
                  </Button>
                )}{' '}
                <Button
                  size="small"
                  type="link"
                  href={`${base}/waybill-batches/${encodeURIComponent(b.id)}/file`}
                  download
                  data-testid="batch-file"
                >
                  {t('output.file')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {striking && (
        <AskReason
          title={t('output.strikeTitle', { id: striking.id })}
          why={t('output.strikeWhy', { n: striking.shipments.length })}
          ok={t('output.strike')}
          close={() => setStriking(null)}
          go={(reason) => void strike(striking, reason)}
        />
      )}
    </Card>
  );
}
