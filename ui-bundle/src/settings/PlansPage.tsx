// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../kit/Dialog';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import type { PlanCard, PlanOption } from '../api/types';
import { useJob } from '../app/jobs';
import { count } from '../kit/format';
import { JobCard } from '../kit/JobCard';
import { Skeleton, Trouble } from '../kit/marks';
import { Page } from '../kit/Page';
import { complain } from '../kit/toasts';
import type { Language } from '../words';
import { functions } from '../words/functions';
import { Keeping, Takes, useKeeping } from './Keeping';
import { Options } from './Options';

const keys = ['poll.seconds', 'mail.poll.seconds', 'keep.months'];

/** The buttons stand far below the card that says how far it is. */
const toView = (card: HTMLElement | null) => card?.scrollIntoView({ block: 'center' });

/** Plans as cards with a switch; each says what it would change. */
export default function PlansPage() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const [job, setJob] = useState<string | null>(null);
  const [asking, setAsking] = useState<PlanCard | null>(null);
  const plans = useQuery({
    queryKey: ['plans'],
    queryFn: () => body(api.GET('/plans')),
    refetchInterval: (query) => (query.state.data?.switching ? 1000 : false),
  });
  const keeping = useKeeping();
  const running = useJob(job);
  const switching = Boolean(plans.data?.switching) || running.data?.state === 'RUNNING';
  const words = functions[i18n.language as Language];
  const named = (row: string) => words[row] ?? row;
  // with what the shop has made with it
  const lost = (row: string) => {
    const used = plans.data?.uses?.[row];
    return used ? `${named(row)}（${used}）` : named(row);
  };
  // a number of the plan that is another one there, and whether that is worse for the shop
  const moves = (p: PlanCard) => {
    const here = plans.data?.plans.find((one) => one.id === plans.data.current);
    const [now, then] = [here ? numbers(here) : [], numbers(p)];
    return now.flatMap((line, i) => {
      if (line === then[i] || then[i] === undefined) return [];
      const [key, from, to] = [keys[i]!, Number(here?.numbers?.[keys[i]!]), Number(p.numbers?.[keys[i]!])];
      const worse = key === 'keep.months' ? to > 0 && (from === 0 || to < from) : to > from;
      return [{ line: `${line} → ${then[i]}`, worse }];
    });
  };
  const better = (p: PlanCard) => moves(p).flatMap((m) => (m.worse ? [] : [m.line]));
  const worse = (p: PlanCard) => moves(p).flatMap((m) => (m.worse ? [m.line] : []));
  const gains = (p: PlanCard) => [...better(p), ...p.adds.map(named)];
  const losses = (p: PlanCard) => [...worse(p), ...p.removes.map(lost)];
  const numbers = (p: PlanCard) => {
    const { 'poll.seconds': poll, 'mail.poll.seconds': mail, 'keep.months': keep } = p.numbers ?? {};
    return [
      ...(poll ? [t('plans.poll', { n: Math.round(Number(poll) / 60) })] : []),
      ...(mail ? [t('plans.mailPoll', { n: Math.round(Number(mail) / 60) })] : []),
      ...(keep ? [Number(keep) > 0 ? t('plans.keep', { n: keep }) : t('plans.keepForEver')] : []),
    ];
  };
  const promised = (p: PlanCard) =>
    (plans.data?.promised ?? [])
      .filter((f) => f.plans.includes(p.id))
      .map((f) => (i18n.language === 'ja' ? f.ja : f.en));
  const takes = (p: PlanCard) => keeping.data?.lower.find((l) => l.plan === p.id)?.takes;
  async function start(asked: Promise<{ job: string }>) {
    try {
      setJob((await asked).job);
      await client.invalidateQueries({ queryKey: ['plans'] });
    } catch (e) {
      complain(e);
    }
  }
  const change = (plan: PlanCard) => {
    setAsking(null);
    void start(body(api.POST('/plans', { body: { plan: plan.id } })));
  };
  const option = ({ id }: PlanOption, take: boolean) => {
    const which = { params: { path: { id } } };
    void start(
      body(take ? api.POST('/plans/options/{id}', which) : api.DELETE('/plans/options/{id}', which)),
    );
  };
  return (
    <Page title={t('place.plans')} about={<span className="quiet">{t('plans.about')}</span>} testid="plans">
      {plans.isPending && <Skeleton />}
      {plans.error && <Trouble error={plans.error} retry={() => void plans.refetch()} />}
      {running.data && (
        <div key={running.data.id} ref={toView}>
          <JobCard job={running.data} title={t(`jobKind.${running.data.kind}`)} />
        </div>
      )}
      {plans.data?.withdrawn?.map((w) => (
        <p key={w.desk} className="quiet" data-testid={`withdrawn-${w.desk}`}>
          {t('plans.withdrawn', { desk: t(`desk.${w.desk}`), instead: t(`desk.${w.instead}`) })}{' '}
          {w.orders > 0 && (
            <Link to={`/orders?tag=${encodeURIComponent(w.tag)}`}>
              {t('plans.moved', { n: count(w.orders) })}
            </Link>
          )}
        </p>
      ))}
      <Keeping />
      <div className="plan-cards">
        {plans.data?.plans.map((p) => {
          const current = p.id === plans.data.current;
          return (
            <section
              key={p.id}
              className={current ? 'card plan current' : 'card plan'}
              data-testid={`plan-${p.id}`}
              data-current={current}
            >
              <header className="card-head">
                <h2>{p.name}</h2>
                {current && <b className="state state-OK">{t('plans.current')}</b>}
              </header>
              {!current && (
                <div className="plan-change small">
                  {gains(p).length > 0 && (
                    <p>
                      <b className="good">＋ {t('plans.adds')}</b> {gains(p).join('、')}
                    </p>
                  )}
                  {losses(p).length > 0 && (
                    <p>
                      <b className="bad">－ {t('plans.removes')}</b> {losses(p).join('、')}
                    </p>
                  )}
                  {takes(p) && (takes(p)!.done > 0 || takes(p)!.cancelled > 0) && (
                    <p data-testid={`plan-takes-${p.id}`}>
                      <b className="bad">－ {t('plans.goes')}</b> <Takes takes={takes(p)!} />
                    </p>
                  )}
                </div>
              )}
              <ul>
                {numbers(p).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <Folded title={t('plans.holds', { n: p.features.length })} names={p.features.map(named)} />
              <Folded
                title={t('plans.soonCount', { n: promised(p).length })}
                names={promised(p)}
                testid={`plan-soon-${p.id}`}
              />
              {!current && (
                <Button disabled={switching} onClick={() => setAsking(p)} data-testid={`plan-switch-${p.id}`}>
                  {t('plans.switch')}
                </Button>
              )}
            </section>
          );
        })}
      </div>
      {plans.data?.options && <Options options={plans.data.options} busy={switching} change={option} />}
      {asking && (
        <Dialog
          title={t('plans.askTitle', { name: asking.name })}
          ok={t('plans.switch')}
          go={() => change(asking)}
          close={() => setAsking(null)}
          testid="plan-yes"
          width={460}
        >
          <p>{t('plans.kept')}</p>
          {takes(asking) && (
            <p data-testid="plan-ask-takes">
              <Takes takes={takes(asking)!} /> {t('plans.stays')}
            </p>
          )}
          <Functions title={t('plans.away')} names={losses(asking)} />
          <Functions title={t('plans.comes')} names={gains(asking)} />
        </Dialog>
      )}
    </Page>
  );
}

/** A long list, which would push the buttons out of sight. */
function Folded({ title, names, testid }: { title: string; names: string[]; testid?: string }) {
  if (names.length === 0) return null;
  return (
    <details className="small" data-testid={testid}>
      <summary>{title}</summary>
      <ul className="bullets">
        {names.map((n) => (
          <li key={n}>{n}</li>
        ))}
      </ul>
    </details>
  );
}

function Functions({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul className="bullets">
        {names.map((n) => (
          <li key={n}>{n}</li>
        ))}
      </ul>
    </>
  );
}
