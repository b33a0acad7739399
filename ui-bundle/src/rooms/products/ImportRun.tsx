// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useJob } from '../../kit/followJob';
import { stopped } from '../../kit/jobs';
import { count } from '../../kit/format';
import { complain } from '../../kit/toasts';
import { all, faultsFile, importAsked, runImport, type ImportView } from './asked';
import { ImportRows } from './ImportJudged';
import './words';
import './products.css';

/** An import that goes on, has stopped on the way, or has ended. */
export function ImportRun({ one }: { one: ImportView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const runs = one.state === 'RUNNING';
  const { data: job } = useJob(runs ? (one.job ?? null) : null);
  const [busy, setBusy] = useState(false);
  const ended = runs && job !== undefined && job.state !== 'RUNNING';
  // with its job the import itself stands elsewhere
  useEffect(() => {
    if (!ended) return undefined;
    const again = () => void client.invalidateQueries({ queryKey: all });
    again();
    const timer = setInterval(again, 2000);
    return () => clearInterval(timer);
  }, [ended, client]);
  async function resume() {
    setBusy(true);
    try {
      const next = await runImport(one.id);
      client.setQueryData(importAsked(one.id).queryKey, { ...one, state: 'RUNNING', job: next.job });
    } catch (e) {
      complain(e);
      await client.invalidateQueries({ queryKey: [...all, 'import', one.id] });
    } finally {
      setBusy(false);
    }
  }
  if (runs) {
    const total = job?.total || one.rows;
    const done = job ? job.done : one.done;
    return (
      <div className="row-line product-progress" data-testid="import-progress">
        <b>{t('productImport.running')}</b>
        <progress value={done} max={total || 1} />
        <span className="num quiet">
          {count(done)} / {count(total)}
        </span>
        {job && stopped(job) && <span className="bad">{job.result}</span>}
      </div>
    );
  }
  if (one.state === 'STOPPED')
    return (
      <div className="stack" data-testid="import-stopped">
        <p className="held">
          {t('productImport.stopped', { done: count(one.done), total: count(one.rows) })}
        </p>
        <div>
          <Button
            type="primary"
            loading={busy}
            onClick={() => void resume()}
            autoFocus
            data-testid="import-resume"
          >
            {t('productImport.resume')}
          </Button>
        </div>
      </div>
    );
  const counts = one.counts;
  return (
    <>
      <div className="station" data-testid="import-result">
        <b className="good">✓ {t('productImport.ended')}</b>
        {counts &&
          (
            [
              ['ADDED', counts.added],
              ['CHANGED', counts.changed],
              ['same', counts.same],
              ['REFUSED', counts.refused],
            ] as const
          ).map(([what, n]) => (
            <span
              key={what}
              className={`chip product-count${what === 'REFUSED' && n > 0 ? ' bad' : ''}`}
              data-testid={`import-result-${what}`}
              data-count={n}
            >
              {t(`productImport.${what}`)} <b className="num">{count(n)}</b>
            </span>
          ))}
        <Link to="/products" data-testid="import-to-list">
          {t('productImport.list')}
        </Link>
      </div>
      {counts && counts.refused > 0 && (
        <>
          <p className="product-faults">
            <a href={faultsFile(one.id)} className="take" download data-testid="import-faults">
              {t('productImport.faults')}
            </a>{' '}
            <span className="quiet small">{t('productImport.faultsHelp')}</span>
          </p>
          <ImportRows id={one.id} kind="REFUSED" heads={one} />
        </>
      )}
    </>
  );
}
