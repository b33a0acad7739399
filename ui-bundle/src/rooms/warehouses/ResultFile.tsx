// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { importResults } from '../../api/client';
import type { WarehouseResult } from '../../api/types';
import { count } from '../../kit/format';
import { Card } from '../../kit/Page';
import { Leaves } from '../../kit/Leaves';
import { refreshWarehouses } from './use';
import { useInWords } from '../../kit/inWords';
import './words';

const good = ['MATCHED', 'CHANGED', 'ALREADY'];

/** A warehouse's result file: every row is judged before anything is saved. */
export function ResultFile({ warehouse }: { warehouse: string }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const client = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<WarehouseResult | null>(null);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  async function read(next: File, save: boolean) {
    setBusy(true);
    setProblem('');
    try {
      setSeen(await importResults(warehouse, next, save));
      setSaved(save);
      if (save) refreshWarehouses(client);
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
      if (!save) setSeen(null);
    } finally {
      setBusy(false);
    }
  }
  const rows = [...(seen?.rows ?? [])].sort(
    (a, b) => Number(good.includes(a.verdict)) - Number(good.includes(b.verdict)) || a.row - b.row,
  );
  return (
    <Card
      title={t('warehouse.results')}
      testid="warehouse-results"
      extra={
        <Button onClick={() => picker.current?.click()} disabled={busy}>
          {t('warehouse.pick')}
        </Button>
      }
    >
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        data-testid="warehouse-result-file"
        onChange={(e) => {
          const next = e.target.files?.[0];
          e.target.value = '';
          if (!next) return;
          setFile(next);
          void read(next, false);
        }}
      />
      {problem && (
        <p className="trouble" role="alert">
          {problem}
        </p>
      )}
      {seen && (
        <>
          <div className="row-line" data-testid="warehouse-result-summary">
            {saved ? (
              <b className="good" data-testid="warehouse-result-saved">
                ✓ {t('warehouse.saved', { n: count(seen.good) })}
              </b>
            ) : (
              <Button
                type="primary"
                disabled={busy || seen.good === 0}
                onClick={() => file && void read(file, true)}
                data-testid="warehouse-result-save"
              >
                {t('warehouse.save', { n: count(seen.good) })}
              </Button>
            )}
            {seen.refused > 0 && <span className="quiet">{t('warehouse.left', { n: seen.refused })}</span>}
            {!saved && seen.leaves.length > 0 && <Leaves leaves={seen.leaves} />}
          </div>
          <table className="grid">
            <thead>
              <tr>
                <th className="right">{t('numbers.row')}</th>
                <th>{t('numbers.verdict')}</th>
                <th>{t('warehouse.shipment')}</th>
                <th>{t('numbers.number')}</th>
                <th className="wide">{t('numbers.why')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, 1000).map((r) => (
                <tr key={r.row} data-testid="warehouse-result-row" data-verdict={r.verdict}>
                  <td className="right num quiet">{r.row}</td>
                  <td className="nowrap">{t(`warehouse.verdict.${r.verdict}`)}</td>
                  <td className="num nowrap">
                    {/^S\d{10}$/.test(r.key) ? (
                      <Link to={`/orders/${Number(r.key.slice(1, 9))}`}>{r.key}</Link>
                    ) : (
                      r.key
                    )}
                  </td>
                  <td className="num nowrap">{r.number}</td>
                  <td>
                    {r.column && <span className="quiet">{r.column}: </span>}
                    {inWords(r)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Card>
  );
}
