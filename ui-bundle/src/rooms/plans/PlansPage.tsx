// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../kit/Dialog';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import type { PlanCard, PlanOption } from '../../api/types';
import { useJob } from '../../kit/followJob';
import { count } from '../../kit/format';
import { JobCard } from '../../kit/JobCard';
import { Skeleton, Trouble } from '../../kit/marks';
import { Page } from '../../kit/Page';
import { complain } from '../../kit/toasts';
import type { Language } from '../../words';
import { functions } from './functions';
import { Keeping, Takes, useKeeping } from './Keeping';
import { Options } from './Options';
import { useInWords } from '../../kit/inWords';
import './words';
import './plans.css';

/** The buttons stand far below the card that says how far it is. */
const toView = (card: HTMLElement | null) => card?.scrollIntoView({ block: 'center' });

/** Plans as cards with a switch; each says what it would change. */
export default function PlansPage() {
  const { t, i18n } = useTranslation();
  const inWords = useInWords();
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
  const say: Record<string, (n: number) => string> = {
    'poll.seconds': (n) => t('plans.poll', { n: Math.round(n / 60) }),
    'mail.poll.seconds': (n) => t('plans.mailPoll', { n: Math.round(n / 60) }),
    'keep.months': (n) => (n > 0 ? t('plans.keep', { n }) : t('plans.keepForEver')),
  };
  const number = (p: PlanCard | undefined, key: string) =>
    p?.numbers?.[key] === undefined ? [] : [Number(p.numbers[key])];
  const numbers = (p: PlanCard) => Object.keys(say).flatMap((key) => number(p, key).map(say[key]!));
  const current = plans.data?.plans.find((p) => p.id === plans.data.current);
  // numbers that are others there: those that are worse for the shop, or the better ones
  const moves = (p: PlanCard, wanted: 'worse' | 'better') =>
    Object.keys(say).flatMap((key) => {
      const [from] = number(current, key);
      const [to] = number(p, key);
      if (from === undefined || to === undefined || from === to) return [];
      const worse = key === 'keep.months' ? to > 0 && (from === 0 || to < from) : to > from;
      return worse === (wanted === 'worse') ? [`${say[key]!(from)} → ${say[key]!(to)}`] : [];
    });
  const gains = (p: PlanCard) => [...moves(p, 'better'), ...p.adds.map(named)];
  const losses = (p: PlanCard) => [...moves(p, 'worse'), ...p.removes.map(lost)];
  const promised = (p: PlanCard) =>
    (plans.data?.promised ?? []).filter((f) => f.plans.includes(p.id)).map((f) => inWords(f));
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
          const yours = p === current;
          return (
            <section
              key={p.id}
              className={yours ? 'card plan current' : 'card plan'}
              data-testid={`plan-${p.id}`}
              data-current={yours}
            >
              <header className="card-head">
                <h2>{p.name}</h2>
                {yours && <b className="state state-OK">{t('plans.current')}</b>}
              </header>
              {!yours && (
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
              {!yours && (
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
      <Bullets names={names} />
    </details>
  );
}

function Functions({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <Bullets names={names} />
    </>
  );
}

function Bullets({ names }: { names: string[] }) {
  return (
    <ul className="bullets">
      {names.map((n) => (
        <li key={n}>{n}</li>
      ))}
    </ul>
  );
}
