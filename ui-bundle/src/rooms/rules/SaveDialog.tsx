// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import { Dialog } from '../../kit/Dialog';
import { useJob } from '../../kit/followJob';
import { count, today } from '../../kit/format';
import { useInWords } from '../../kit/inWords';
import { stopped } from '../../kit/jobs';
import { Trouble } from '../../kit/marks';
import type { useOver } from '../../kit/over';
import { AheadOfYou, type Header } from '../../kit/over';
import { Field } from '../../kit/Page';
import { useMay } from '../../kit/session';
import type { DryRun, RuleEdit, RuleSet } from './asked';
import './words';
import './rules.css';

/** Days of orders that are tried where nobody says another period. */
const usual = 30;

type Saved = { set: RuleSet; warnings: { rule: string; text: { ja: string; en: string } }[] };

/** What would have come of the rules, and then saves them. */
export function SaveDialog({
  rules,
  version,
  over,
  said,
  reread,
  close,
  done,
}: {
  rules: RuleEdit[];
  version: number;
  over: ReturnType<typeof useOver<RuleSet>>;
  said: Record<string, string>;
  /** Gives up these rules for those that somebody else has saved. */
  reread: (latest: RuleSet) => void;
  close: () => void;
  done: (saved: Saved) => void;
}) {
  const { t } = useTranslation();
  const sees = useMay()('orders.see');
  const [from, setFrom] = useState(today(1 - usual));
  const [to, setTo] = useState(today());
  const [job, setJob] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useJob(job);
  const ended = running.data && running.data.state !== 'RUNNING';
  const failed = running.data && stopped(running.data);
  const found = useQuery({
    queryKey: ['rules-run', job],
    queryFn: () => body(api.GET('/rules/dry-runs/{job}', { params: { path: { job: job ?? '' } } })),
    enabled: !!ended && !failed,
  });
  const start = async () => {
    setProblem(null);
    setJob(null);
    try {
      setJob((await body(api.POST('/rules/dry-runs', { body: { rules, from, to } }))).job);
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    }
  };
  const first = useRef(start);
  const begun = useRef(false);
  useEffect(() => {
    if (!sees || begun.current) return;
    begun.current = true;
    void first.current();
  }, [sees]);
  async function save(anyway = false) {
    setProblem(null);
    setBusy(true);
    try {
      let saved: Saved | undefined;
      const write = async (header: Header) => {
        const newest = over.ahead?.latest.version ?? version;
        const call = api.PUT('/rules', {
          params: { header },
          body: { version: newest, note: note.trim() || null, rules },
        });
        saved = await body(call);
        return call;
      };
      if ((await over.save(write, said, anyway)) && saved) done(saved);
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    } finally {
      setBusy(false);
    }
  }
  const ready = !sees || !!found.data || !!failed || !!found.error;
  return (
    <Dialog title={t('rules.saving')} close={close} footer={null} width={860}>
      <div className="stack" data-testid="rules-saving">
        {sees ? (
          <form
            className="row-line"
            onSubmit={(e) => {
              e.preventDefault();
              void start();
            }}
          >
            <Field label={t('rules.runFrom')}>
              <Input
                type="date"
                value={from}
                onChange={(e) => setFrom(e.target.value)}
                data-testid="run-from"
              />
            </Field>
            <Field label={t('rules.runTo')}>
              <Input type="date" value={to} onChange={(e) => setTo(e.target.value)} data-testid="run-to" />
            </Field>
            <Button htmlType="submit" data-testid="run-again">
              {t('rules.runAgain')}
            </Button>
          </form>
        ) : (
          <p className="quiet">{t('rules.cannotTry')}</p>
        )}
        {job && !ended && (
          <div role="status" data-testid="run-busy">
            <p>
              {t('rules.running')}{' '}
              {running.data && running.data.total > 0 && (
                <span className="num quiet">
                  {count(running.data.done)} / {count(running.data.total)}
                </span>
              )}
            </p>
            <progress value={running.data?.done ?? 0} max={running.data?.total || 1} />
          </div>
        )}
        {failed && <p className="bad">{running.data?.result}</p>}
        {found.error && <Trouble error={found.error} retry={() => void found.refetch()} />}
        {found.data && <Differences run={found.data} rules={rules} />}
        <Field label={t('rules.note')}>
          <Input
            value={note}
            maxLength={200}
            onChange={(e) => setNote(e.target.value)}
            data-testid="rules-note"
          />
        </Field>
        {problem && (
          <p className="trouble" role="alert" data-testid="rules-problem">
            {problem}
          </p>
        )}
        <AheadOfYou over={over} again={() => void save(true)} reread={reread} />
        <div className="row-line">
          <Button
            type="primary"
            disabled={!ready || over.ahead !== null}
            loading={busy}
            onClick={() => void save()}
            data-testid="rules-save"
          >
            {t('rules.saveAsIs')}
          </Button>
          <Button onClick={close} data-testid="rules-save-not">
            {t('rules.backToRules')}
          </Button>
          {!ready && <span className="quiet small">{t('rules.waitRun')}</span>}
        </div>
      </div>
    </Dialog>
  );
}

/** What comes out otherwise, by what it concerns: old and new of some orders. */
function Differences({ run, rules }: { run: DryRun; rules: RuleEdit[] }) {
  const { t } = useTranslation();
  const named = new Map(rules.map((r) => [r.id, r.name]));
  const counted = run.rules.filter((r) => named.has(r.rule));
  return (
    <section className="stack" data-testid="run-result" data-changed={run.changed}>
      <p role="status">
        <b>
          {run.changed === 0
            ? t('rules.runSame', { n: count(run.orders) })
            : t('rules.runChanged', { n: count(run.orders), changed: count(run.changed) })}
        </b>
      </p>
      {run.groups.map((g, at) => (
        <details key={g.cause} open={at === 0} data-testid="run-group" data-cause={g.cause}>
          <summary>
            {t(`rules.cause.${g.cause}`)} <b className="num">{t('common.n', { n: count(g.orders) })}</b>
          </summary>
          <table className="grid rule-differences">
            <thead>
              <tr>
                <th>{t('rules.order')}</th>
                <th>{t('rules.before')}</th>
                <th>{t('rules.afterwards')}</th>
              </tr>
            </thead>
            <tbody>
              {g.sample.map((d) => (
                <tr key={d.order} data-testid="run-difference">
                  <th scope="row" className="num">
                    <Link to={`/orders/${d.order}`} target="_blank">
                      {d.number}
                    </Link>
                  </th>
                  <td data-label={t('rules.before')} className="break">
                    {d.before || '—'}
                  </td>
                  <td data-label={t('rules.afterwards')} className="break">
                    <b>{d.after || '—'}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {g.orders > g.sample.length && (
            <p className="quiet small">{t('rules.moreThan', { n: count(g.orders - g.sample.length) })}</p>
          )}
        </details>
      ))}
      {counted.length > 0 && (
        <details data-testid="run-counts">
          <summary>{t('rules.runCounts')}</summary>
          <ul className="small">
            {counted.map((r) => (
              <li key={r.rule}>
                {named.get(r.rule)}{' '}
                <span className="num quiet">
                  {t('rules.counted', { matched: count(r.matched), beaten: count(r.beaten) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What was saved and what to look at, in the reader's words. */
export function useWarned(): (saved: Saved) => string[] {
  const inWords = useInWords();
  const { t } = useTranslation();
  return ({ set, warnings }) =>
    warnings.map((w) =>
      t('rules.warned', {
        name: set.rules.find((r) => r.id === w.rule)?.name ?? '',
        text: inWords(w.text),
      }),
    );
}
