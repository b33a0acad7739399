// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, base, body } from '../../api/client';
import type { Warehouse } from '../../api/types';
import { followJob } from '../../kit/followJob';
import { count, moment } from '../../kit/format';
import { Card } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import { refreshWarehouses } from './use';
import './words';

/** Request files of a warehouse that works by files: a new one of all that waits, and those written before. */
export function RequestFiles({ warehouse, name }: { warehouse: Warehouse; name: (id: string) => string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const { data } = useQuery({
    queryKey: ['warehouse-files'],
    queryFn: () => body(api.GET('/warehouse-files')),
  });
  const files = (data ?? []).filter((f) => f.warehouse === warehouse.id);
  async function write() {
    setBusy(true);
    try {
      const { job } = await body(
        api.POST('/warehouse-files', { body: { warehouse: warehouse.id, shipments: [] } }),
      );
      const done = await followJob(client, job);
      const written = done.state === 'DONE' && done.result.startsWith('warehouse-files/');
      toast({
        kind: written && done.refused.length === 0 ? 'good' : 'bad',
        text: written ? t('warehouse.written') : done.result,
        more: done.refused,
      });
    } catch (e) {
      complain(e);
    } finally {
      setBusy(false);
      refreshWarehouses(client);
    }
  }
  return (
    <Card
      flush
      title={t('warehouse.files', { name: name(warehouse.id) })}
      testid="warehouse-files"
      extra={
        <Button type="primary" loading={busy} onClick={() => void write()} data-testid="warehouse-write">
          {t('warehouse.write')}
        </Button>
      }
    >
      <table className="grid middle">
        <tbody>
          {files.map((f) => (
            <tr key={f.id} data-testid="warehouse-file">
              <td className="num nowrap">{moment(f.at)}</td>
              <td className="nowrap">{f.by}</td>
              <td className="right num">{t('warehouse.inFile', { n: count(f.shipments) })}</td>
              <td className="wide">
                <a href={`${base}/warehouse-files/${encodeURIComponent(f.id)}`} download={f.name}>
                  {f.name}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
