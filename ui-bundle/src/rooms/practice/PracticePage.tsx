// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body, ProblemError } from '../../api/client';
import { Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { useMay, useSession } from '../../kit/session';
import { shopName } from '../../kit/shopName';
import { complain, toast } from '../../kit/toasts';
import { enter, useCourse, usePractising } from './practising';
import './words';

/** Ids that are tried for an account for practice: another shop of the house may have its own. */
const ids = ['renshu', 'renshu-2', 'renshu-3', 'renshu-4', 'renshu-5'];

/** 練習: leads to the account for practice, and has orders come in there. */
export default function PracticePage() {
  const { t } = useTranslation();
  const practising = usePractising();
  return (
    <Page
      title={t('place.practice')}
      about={<span className="quiet">{t('practice.about')}</span>}
      testid="practice"
    >
      {practising === undefined ? <Skeleton /> : practising ? <Course /> : <AtWork />}
    </Page>
  );
}

function AtWork() {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const may = useMay();
  const [busy, setBusy] = useState(false);
  const there = session?.accounts.find((a) => a.practice);

  async function made() {
    for (const id of ids) {
      try {
        const account = { id, name: t('practice.name'), practice: true };
        await body(api.POST('/accounts', { body: account }));
        return;
      } catch (e) {
        // taken by another; whatever else it is, the next id changes nothing
        if (!(e instanceof ProblemError) || e.problem.status !== 400) throw e;
      }
    }
    throw new Error(t('practice.taken'));
  }
  async function go() {
    setBusy(true);
    try {
      if (!there) await made();
      await enter(true);
      if (!there) await body(api.POST('/practice'));
      // nothing of the other account stays on the page
      window.location.assign('/ui/');
    } catch (e) {
      complain(e);
      setBusy(false);
    }
  }
  return (
    <Card>
      <div className="stack" data-testid="practice-at-work">
        <p>{t('practice.atWork')}</p>
        {there || may('users.manage') ? (
          <div>
            <Button type="primary" onClick={() => void go()} disabled={busy} data-testid="practice-go">
              {t(there ? 'practice.go' : 'practice.make')}
            </Button>
          </div>
        ) : (
          <p className="quiet">{t('practice.askManager')}</p>
        )}
      </div>
    </Card>
  );
}

function Course() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, refetch } = useCourse();
  const [count, setCount] = useState<number | null>(10);
  const [busy, setBusy] = useState(false);
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const open = data.connections.length > 0;

  async function act() {
    setBusy(true);
    try {
      const now = await body(
        open ? api.POST('/practice/orders', { body: { count: count ?? 0 } }) : api.POST('/practice'),
      );
      client.setQueryData(['practice'], now);
      toast({ kind: 'good', text: t(open ? 'practice.came' : 'practice.begun') });
    } catch (e) {
      complain(e);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Card title={t('practice.malls')}>
        <div className="stack">
          <p className="quiet">{t(open ? 'practice.mallsWhy' : 'practice.beginWhy')}</p>
          {open && (
            <ul className="plain-list" data-testid="practice-malls">
              {data.connections.map((id) => (
                <li key={id}>
                  <Link to={`/settings/connections/${encodeURIComponent(id)}`}>{shopName(id, t)}</Link>
                </li>
              ))}
            </ul>
          )}
          <div className="row-line">
            {open && (
              <label className="row-line">
                {t('practice.moreOf')}
                <InputNumber
                  min={1}
                  max={100}
                  precision={0}
                  value={count}
                  onChange={setCount}
                  data-testid="practice-count"
                />
                {t('practice.moreUnit')}
              </label>
            )}
            <Button
              type="primary"
              onClick={() => void act()}
              disabled={busy || (open && !count)}
              data-testid={open ? 'practice-more' : 'practice-begin'}
            >
              {t(open ? 'practice.more' : 'practice.begin')}
            </Button>
          </div>
        </div>
      </Card>
      <Card title={t('practice.outside')}>
        <p>{t('practice.outsideWhy')}</p>
      </Card>
    </>
  );
}
