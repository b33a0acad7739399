// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { base } from '../api/client';
import type { Job } from '../api/types';
import { count } from './format';
import { stopped } from './jobs';
import { Refused } from './Refused';

/** What a job made, as things to take away: its result names resources, e.g. `waybill-batches/b1,b2 documents/12`. */
export function resultLinks(result: string): { href: string; id: string; kind: 'batch' | 'document' }[] {
  const named = result.trim().split(/\s+/);
  const found = named.map((one) => /^(waybill-batches|documents)\/(.+)$/.exec(one));
  if (found.some((one) => !one)) return [];
  return found.flatMap((one) => {
    const [, resource = '', ids = ''] = one ?? [];
    return ids
      .split(',')
      .map((id) => id.trim().replace(/^.*\//, ''))
      .filter(Boolean)
      .map((id) =>
        resource === 'documents'
          ? { id, kind: 'document' as const, href: `${base}/documents/${encodeURIComponent(id)}` }
          : {
              id,
              kind: 'batch' as const,
              href: `${base}/waybill-batches/${encodeURIComponent(id)}/file`,
            },
      );
  });
}

/** A job that goes on: how far it is, what it made, what it left out and why. */
export function JobCard({ job, title }: { job: Job; title: string }) {
  const { t } = useTranslation();
  const links = resultLinks(job.result);
  const done = job.state === 'DONE';
  return (
    <div
      className={`job-card ${job.state}${done && links.length === 0 && job.refused.length > 0 ? ' nothing' : ''}`}
      data-testid="job-progress"
      data-state={job.state}
      data-kind={job.kind}
    >
      <div className="row-line">
        <b>{title}</b>
        <span className={stopped(job) ? 'bad' : 'quiet'}>{t(`job.${job.state}`)}</span>
        {job.total > 0 && (
          <span className="num quiet">
            {count(job.done)} / {count(job.total)}
          </span>
        )}
        <span className="grow" />
        {links.map((link) => (
          <a
            key={link.id}
            href={link.href}
            className="take"
            data-testid={`take-${link.kind}`}
            {...(link.kind === 'document' ? { target: '_blank', rel: 'noopener' } : { download: true })}
          >
            {t(link.kind === 'document' ? 'output.openDocument' : 'output.takeFile', { id: link.id })}
          </a>
        ))}
      </div>
      <progress value={done ? 1 : job.done} max={done ? 1 : job.total || 1} />
      {stopped(job) && <p className="bad">{job.result}</p>}
      {done && links.length === 0 && job.result && <p className="quiet small">{job.result}</p>}
      {job.refused.length > 0 && (
        <details open>
          <summary className="bad">
            {t('output.leftOut', { n: new Set(job.refused.map((line) => line.split(': ')[0])).size })}
          </summary>
          <Refused lines={job.refused} />
        </details>
      )}
    </div>
  );
}
