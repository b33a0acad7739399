// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Keyboard from 'lucide-react/icons/keyboard';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Store from 'lucide-react/icons/store';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import type { Job } from '../api/types';
import { Counted } from '../kit/Counted';
import { count } from '../kit/format';
import { resumable, stopped } from '../kit/jobs';
import { Spot } from '../kit/Spot';
import { useResume } from '../kit/followJob';
import { useAway } from '../api/offline';
import { useMenu, useSession } from '../kit/session';

export function TopBar({ live, showKeys }: { live: boolean; showKeys: () => void }) {
  const { t } = useTranslation();
  const away = useAway();
  return (
    <header className="top">
      <Spot name="top" of={{}} />
      {!live && !away && (
        <span className="offline" role="status" data-testid="offline">
          {t('frame.offline')}
        </span>
      )}
      <span className="grow" />
      <AccountSwitch />
      <Spot name="signs" of={{}} />
      <Jobs />
      <button
        className="sign wide"
        onClick={showKeys}
        title={`${t('keys.title')} (?)`}
        aria-label={t('keys.title')}
      >
        <Keyboard />
      </button>
      <UserMenu />
    </header>
  );
}

function AccountSwitch() {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const switches = useMenu()('shop-id-switch');
  if (!session) return null;
  const here = session.accounts.find((a) => a.id === session.account);
  const name = (
    <>
      <Store />
      <span>{here?.name}</span>
    </>
  );
  if (session.accounts.length < 2 || !switches) return <span className="quiet account">{name}</span>;
  const content = (
    <Suspense fallback={null}>
      <Accounts />
    </Suspense>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight" title={t('frame.account')}>
      <button className="account" aria-label={`${t('frame.account')}: ${here?.name}`} data-testid="account">
        {name}
        <ChevronDown />
      </button>
    </Popover>
  );
}

function Jobs() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['jobs'],
    queryFn: () => body(api.GET('/jobs')),
    refetchInterval: (query) => (query.state.data?.some((j) => j.state === 'RUNNING') ? 1500 : 60_000),
  });
  const running = data?.filter((j) => j.state === 'RUNNING').length ?? 0;
  const content = data?.length ? (
    <ul className="jobs">
      {data.slice(0, 12).map((job) => (
        <JobLine key={job.id} job={job} />
      ))}
    </ul>
  ) : (
    <p className="quiet">{t('job.none')}</p>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight" title={t('frame.jobs')}>
      <button className="sign wide" title={t('frame.jobs')} data-testid="jobs">
        <span className="unseen">{t('frame.jobs')}</span>
        <Counted n={running} kind="running">
          <RefreshCw />
        </Counted>
      </button>
    </Popover>
  );
}

export function JobLine({ job }: { job: Job }) {
  const { t } = useTranslation();
  const resume = useResume();
  return (
    <li data-testid="job-line" data-state={job.state}>
      <div className="row-line">
        <span>{t(`jobKind.${job.kind}`, { defaultValue: job.kind })}</span>
        <span className={stopped(job) ? 'bad' : 'quiet'}>{t(`job.${job.state}`)}</span>
      </div>
      <progress value={job.state === 'DONE' ? 1 : job.done} max={job.state === 'DONE' ? 1 : job.total || 1} />
      <div className="quiet small">
        <span className="num">
          {count(job.done)} / {count(job.total)}
        </span>
        {job.refused.length > 0 && (
          <span className="bad"> {t('job.refused', { n: job.refused.length })}</span>
        )}
        {stopped(job) && <span className="bad"> {job.result}</span>}
      </div>
      {resumable(job) && (
        <Button size="small" data-testid="job-resume" onClick={() => void resume(job.id)}>
          {t('job.resume')}
        </Button>
      )}
    </li>
  );
}

const Accounts = lazy(() => import('./Accounts'));
const Person = lazy(() => import('./Person'));

function UserMenu() {
  const { data: session } = useSession();
  const content = (
    <Suspense fallback={null}>
      <Person />
    </Suspense>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <button className="sign" title={session?.name} aria-label={session?.name} data-testid="user">
        <span className="face" aria-hidden>
          {[...(session?.name.split(/[\s\u3000]+/).pop() ?? '')][0]}
        </span>
      </button>
    </Popover>
  );
}
