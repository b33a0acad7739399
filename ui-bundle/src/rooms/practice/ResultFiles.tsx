// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { moment } from '../../kit/format';
import { Card } from '../../kit/Page';
import { complain } from '../../kit/toasts';
import { usePractising, useCourse } from './practising';
import './words';

/** What a carrier's program would give back, made here and taken like any other file. */
export default function ResultFiles({ take }: { take: (file: File) => void }) {
  const { t } = useTranslation();
  const practising = usePractising();
  const { data } = useCourse();
  const { data: carriers } = useQuery({ queryKey: ['carriers'], queryFn: () => body(api.GET('/carriers')) });
  const named = (id: string) => carriers?.find((c) => c.id === id)?.name ?? id;
  const [busy, setBusy] = useState('');
  if (!practising || !data) return null;
  async function make(batch: string) {
    setBusy(batch);
    try {
      const file = await body(
        api.GET('/practice/results/{batch}', { params: { path: { batch } }, parseAs: 'arrayBuffer' }),
      );
      take(new File([new Uint8Array(file as unknown as ArrayBuffer)], `${batch}.csv`));
    } catch (e) {
      complain(e);
    } finally {
      setBusy('');
    }
  }
  return (
    <Card title={t('practice.results')} testid="practice-results">
      <div className="stack">
        <p className="quiet">{t(data.results.length ? 'practice.resultsWhy' : 'practice.resultsNone')}</p>
        {data.results.map(({ batch, carrier, at, rows }) => (
          <div key={batch}>
            <Button
              onClick={() => void make(batch)}
              disabled={busy !== ''}
              data-testid="practice-result"
              data-batch={batch}
            >
              {t('practice.result', { carrier: named(carrier), at: moment(at), n: rows })}
            </Button>
          </div>
        ))}
      </div>
    </Card>
  );
}
