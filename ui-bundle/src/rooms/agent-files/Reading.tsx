// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendFile } from '../../api/client';
import type { PaymentReading } from '../../api/types';
import { chooseFile } from '../../kit/chooseFile';
import { Card } from '../../kit/Page';
import './words';

/** Rows that are shown of a file. */
const most = 50;

/** What an agent can have decided. */
const said = ['AUTHORISED', 'FAILED', 'MALL_REVIEW'] as const;
const isSaid = (state: string | null): state is (typeof said)[number] => said.some((s) => s === state);

/** A file of the shop read by the layout as it was saved: nothing is taken in. */
export function Reading({
  id,
  saved,
  seen,
  see,
}: {
  id: string;
  saved: boolean;
  /** What was read; it outlives the version that it proves. */
  seen: PaymentReading | null;
  see: (seen: PaymentReading | null) => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [problem, setProblem] = useState('');
  async function read() {
    const file = await chooseFile('.csv,.tsv,.txt');
    if (!file) return;
    setProblem('');
    see(null);
    try {
      see(await sendFile('/payment-file-layouts/reading', { layout: id }, file));
      await client.invalidateQueries({ queryKey: ['payment-file-layouts'] });
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    }
  }
  return (
    <Card
      title={t('paymentLayouts.reading')}
      testid="payment-reading"
      extra={
        <Button disabled={!saved} onClick={() => void read()} data-testid="payment-read">
          {t('paymentLayouts.choose')}
        </Button>
      }
    >
      <p className="quiet small">{t(saved ? 'paymentLayouts.readingHint' : 'paymentLayouts.unsaved')}</p>
      {problem && (
        <p className="trouble" role="alert">
          {problem}
        </p>
      )}
      {seen && <Rows seen={seen} />}
    </Card>
  );
}

function Rows({ seen }: { seen: PaymentReading }) {
  const { t } = useTranslation();
  const good = seen.rows.every((r) => r.good);
  const word = seen.rows.length === 0 ? 'noRows' : !good ? 'readSome' : seen.proves ? 'proven' : 'readAll';
  return (
    <>
      <p className={good && seen.rows.length > 0 ? 'good' : 'warn'} data-testid="payment-reading-said">
        {t(`paymentLayouts.${word}`)}
      </p>
      <table className="grid middle">
        <thead>
          <tr>
            <th className="right">{t('paymentLayouts.row')}</th>
            <th>{t('paymentLayouts.order')}</th>
            <th>{t('paymentLayouts.says')}</th>
            <th className="wide" />
          </tr>
        </thead>
        <tbody>
          {[...seen.rows]
            .sort((a, b) => Number(a.good) - Number(b.good))
            .slice(0, most)
            .map((r) => (
              <tr key={r.row} data-testid="payment-reading-row">
                <td className="right num">{r.row}</td>
                <td className="num nowrap">{r.order}</td>
                <td className="nowrap">{isSaid(r.state) && t(`paymentLayouts.state.${r.state}`)}</td>
                <td className={r.good ? '' : 'warn'}>{r.words}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
