// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { Desk, OrderRow } from '../../api/types';
import { refresh, useAct, useUndo, type Action } from '../../kit/actions';
import { followJob } from '../../kit/followJob';
import { count, moment } from '../../kit/format';
import { toRows } from './toRows';
import { useInWords } from '../../kit/inWords';
import { useKeys } from '../../kit/keys';
import { Empty, LevelMark, ShopMark, useCause } from '../../kit/marks';
import { useMay } from '../../kit/session';
import { complain, toast } from '../../kit/toasts';
import { useAsk } from './Ask';
import { HoldDialog } from './HoldDialog';
import { OldNew } from './OldNew';
import { waysFrom } from './moves';
import './PileRows.words';
import './words';
import './orders.css';

/** The height of a row with a line of words, in pixels. */
const usual = 61;

type Verdict = 'acknowledge' | 'fix' | 'hold';

/** What somebody said to a row; the row stays where it stood, though its order has left the pile. */
interface Answer {
  row: OrderRow;
  index: number;
  verdict: Verdict;
  /** The job that did it; empty until the house has begun. */
  job: string;
}

/** Puts rows that were answered back to where they stood. */
function whole(rows: OrderRow[], answers: Answer[]): OrderRow[] {
  const answered = new Set(answers.map((a) => a.row.id));
  const all = rows.filter((r) => !answered.has(r.id));
  for (const a of [...answers].sort((x, y) => x.index - y.index)) all.splice(a.index, 0, a.row);
  return all;
}

/** An open pile: each row says what it would be said yes to, and has a yes and a no of its own. */
export default function PileRows({
  code,
  desk,
  rows,
  first,
  chosen,
  pick,
  open,
  more,
}: {
  code: string;
  desk: Desk | undefined;
  rows: OrderRow[];
  /** Where the cursor stands at first. */
  first: number | undefined;
  chosen: ReadonlySet<number>;
  pick: (id: number, range: boolean) => void;
  open: (row: OrderRow, apart: boolean) => void;
  more: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const cause = useCause();
  const undo = useUndo();
  const act = useAct();
  const [answers, setAnswers] = useState<Answer[]>([]);
  const [cursor, setCursor] = useState<number | undefined>(first);
  const [holding, setHolding] = useState<OrderRow | null>(null);
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const all = useMemo(() => whole(rows, answers), [rows, answers]);
  const at = Math.max(
    0,
    all.findIndex((r) => r.id === cursor),
  );
  const answerOf = (id: number) => answers.find((a) => a.row.id === id);
  const yes = answers.filter((a) => a.verdict !== 'hold');
  const may = useMay()('orders.edit');
  const [to] = desk && may ? waysFrom([desk]).forward : [];

  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: all.length,
    getScrollElement: () => scroller.current,
    getItemKey: (i) => all[i]?.id ?? i,
    estimateSize: () => usual,
    // one that is not laid out yet has no height
    measureElement: (row) => row.getBoundingClientRect().height || usual,
    overscan: 4,
    initialRect: { width: 1100, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const last = items[items.length - 1]?.index ?? 0;
  useEffect(() => {
    if (more && last >= all.length - 30) more();
  }, [last, all.length, more]);
  const { startIndex = 0, endIndex = -1 } = virtual.range ?? {};
  const fresh = all.slice(startIndex, endIndex + 1).filter((r) => !seen.has(r.id));
  if (fresh.length > 0) setSeen(new Set([...seen, ...fresh.map((r) => r.id)]));

  const goTo = (index: number) => {
    const row = all[Math.max(0, Math.min(all.length - 1, index))];
    if (!row) return;
    toRows();
    setCursor(row.id);
    virtual.scrollToIndex(all.indexOf(row), { align: 'auto' });
  };

  /** Does it to some rows at once, and goes on to the next that nobody has answered. */
  async function answer(some: OrderRow[], verdict: Verdict, more: Partial<Action> = {}) {
    const ids = some.map((r) => r.id);
    const put = some.map((row) => ({ row, index: all.indexOf(row), verdict, job: '' }));
    const forget = (gone: number[]) => setAnswers((now) => now.filter((a) => !gone.includes(a.row.id)));
    setAnswers((now) => [...now, ...put]);
    const rest = all.filter((r) => !ids.includes(r.id) && !answerOf(r.id));
    const next = rest.find((r) => all.indexOf(r) > all.indexOf(some[0] as OrderRow)) ?? rest[0];
    if (next) goTo(all.indexOf(next));
    try {
      const { job } = await body(api.POST('/actions', { body: { action: verdict, code, ids, ...more } }));
      setAnswers((now) => now.map((a) => (ids.includes(a.row.id) ? { ...a, job } : a)));
      const { refused } = await followJob(client, job);
      if (refused.length > 0) {
        const numbers = refused.map((line) => line.slice(0, line.indexOf(':')));
        forget(some.filter((r) => numbers.includes(r.number)).map((r) => r.id));
        toast({ kind: 'bad', text: t('pile.refused', { n: refused.length }), more: refused });
      }
    } catch (e) {
      forget(ids);
      complain(e);
    }
    refresh(client);
  }
  /** Takes an answer back, with all that were given by the same press. */
  async function takeBack(job: string) {
    await undo(job);
    setAnswers((now) => now.filter((a) => a.job !== job));
  }
  const { ask, dialog } = useAsk((action, what) => {
    const { ids = [] } = action;
    setAnswers((now) => now.filter((a) => !ids.includes(a.row.id)));
    void act(action, what);
  });
  const moveOn = () => {
    if (!to || yes.length === 0) return;
    const action = { action: 'move', desk: to, ids: yes.map((a) => a.row.id) };
    ask(action, t('bulk.move', { desk: t(`desk.${to}`) }), 'undoable').catch(complain);
  };

  const here = all[at];
  const free = here && !answerOf(here.id) ? here : undefined;
  const ticked = chosen.size > 0;
  const can = (row: OrderRow | undefined) => {
    const chip = row?.findings.find((f) => f.code === code && !f.acknowledged);
    return { chip, fix: may && (chip?.proposed.length ?? 0) > 0, yes: may && chip?.level === 'WARN' };
  };
  useKeys({
    j: () => goTo(at + 1),
    k: () => goTo(at - 1),
    arrowdown: () => goTo(at + 1),
    arrowup: () => goTo(at - 1),
    x: () => here && pick(here.id, false),
    space: () => here && pick(here.id, false),
    enter: () => here && open(here, false),
    ...(ticked
      ? {}
      : {
          a: () => free && can(free).yes && void answer([free], 'acknowledge'),
          f: () => free && can(free).fix && void answer([free], 'fix'),
          h: () => may && free && setHolding(free),
          u: () => {
            const job = here && answerOf(here.id)?.job;
            if (job) void takeBack(job);
          },
          m: moveOn,
        }),
  });
  // what has been on the screen, and nothing else, may be answered together
  const read = all.filter((r) => seen.has(r.id) && !answerOf(r.id));
  const fixes = read.filter((r) => can(r).fix);
  const yeses = read.filter((r) => can(r).yes && !can(r).fix);
  if (all.length === 0) return <Empty title={t('pile.empty')} />;
  return (
    <>
      <div className="pile-head" data-testid="pile-head" data-answered={answers.length}>
        <span>{t('pile.answered', { n: count(all.length), answered: count(answers.length) })}</span>
        <span className="grow" />
        {fixes.length > 1 && (
          <Button size="small" onClick={() => void answer(fixes, 'fix')} data-testid={`pile-fix-${code}`}>
            {t('pile.fix', { n: count(fixes.length) })}
          </Button>
        )}
        {yeses.length > 1 && (
          <Button
            size="small"
            onClick={() => void answer(yeses, 'acknowledge')}
            data-testid={`pile-acknowledge-${code}`}
          >
            {t('pile.acknowledge', { n: count(yeses.length) })}
          </Button>
        )}
        {to && (
          <Button
            type="primary"
            disabled={yes.length === 0}
            onClick={moveOn}
            data-testid="pile-answered-move"
            data-count={yes.length}
          >
            {t('pile.moveAnswered', { n: count(yes.length), desk: t(`desk.${to}`) })} <kbd>m</kbd>
          </Button>
        )}
      </div>
      <div
        className="rows pile-rows"
        role="grid"
        aria-rowcount={all.length + 1}
        aria-label={t('list.title')}
        ref={scroller}
        tabIndex={0}
        data-testid="rows"
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="rowgroup">
          {items.map((item) => {
            const row = all[item.index];
            if (!row) return null;
            const said = answerOf(row.id);
            const { chip, fix, yes: sayYes } = can(row);
            const isHere = item.index === at;
            return (
              <div
                key={row.id}
                ref={virtual.measureElement}
                data-index={item.index}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={chosen.has(row.id)}
                className={`pile-row${isHere ? ' at' : ''}${said ? ' said' : ''}${chosen.has(row.id) ? ' chosen' : ''}`}
                style={{ transform: `translateY(${item.start}px)` }}
                data-testid="order-row"
                data-id={row.id}
                data-number={row.number}
                data-said={said?.verdict}
                onClick={(e) => open(row, e.ctrlKey || e.metaKey)}
              >
                <span role="gridcell" className="pick">
                  <input
                    type="checkbox"
                    checked={chosen.has(row.id)}
                    tabIndex={-1}
                    aria-label={t('list.choose', { number: row.number })}
                    onClick={(e) => {
                      e.stopPropagation();
                      pick(row.id, e.shiftKey);
                    }}
                    onChange={() => undefined}
                  />
                </span>
                <span role="gridcell">
                  <ShopMark shop={row.shop} />
                </span>
                <span role="gridcell" className="pile-who">
                  <b>{row.buyer}</b>
                  <small className="num quiet">
                    {row.number} {moment(row.orderedAt)}
                  </small>
                </span>
                <span role="gridcell" className="pile-words">
                  <Words row={row} code={code} />
                  <OldNew
                    changes={(said?.row ?? row).findings.find((f) => f.code === code)?.proposed ?? []}
                  />
                  {!said &&
                    row.findings
                      .filter((f) => f.code !== code && f.level !== 'OK' && !f.acknowledged)
                      .map((f) => (
                        <small key={f.code} className="quiet" data-code={f.code}>
                          <LevelMark level={f.level} /> {cause(f)}
                        </small>
                      ))}
                </span>
                <span role="gridcell" className="pile-answer" onClick={(e) => e.stopPropagation()}>
                  {said ? (
                    <>
                      <LevelMark level="OK" /> {t(`pile.said.${said.verdict}`)}
                      <button
                        className="link"
                        disabled={!said.job}
                        onClick={() => void takeBack(said.job)}
                        data-testid="answer-back"
                      >
                        {t('pile.takeBack')}
                      </button>
                    </>
                  ) : (
                    <>
                      {fix && (
                        <Button onClick={() => void answer([row], 'fix')} data-testid="answer-fix">
                          ✓ {t('pile.mend')} {isHere && <kbd>f</kbd>}
                        </Button>
                      )}
                      {sayYes && (
                        <Button onClick={() => void answer([row], 'acknowledge')} data-testid="answer-yes">
                          {fix ? '' : '✓ '}
                          {t(fix ? 'pile.asIs' : code.startsWith('remarks') ? 'pile.read' : 'pile.good')}{' '}
                          {isHere && <kbd>a</kbd>}
                        </Button>
                      )}
                      {chip && !fix && !sayYes && (
                        <Button onClick={() => open(row, false)} data-testid="answer-open">
                          {t('pile.open')} {isHere && <kbd>Enter</kbd>}
                        </Button>
                      )}
                      {may && (
                        <Button
                          onClick={() => setHolding(row)}
                          title={t('bulk.hold')}
                          data-testid="answer-no"
                        >
                          <span aria-hidden>×</span> <span className="unseen">{t('bulk.hold')}</span>
                          {isHere && <kbd>h</kbd>}
                        </Button>
                      )}
                    </>
                  )}
                </span>
              </div>
            );
          })}
        </div>
      </div>
      {dialog}
      {holding && (
        <HoldDialog
          n={1}
          close={() => setHolding(null)}
          hold={(box, reason) => {
            setHolding(null);
            void answer([holding], 'hold', { box, reason });
          }}
        />
      )}
    </>
  );
}

/** The buyer's remark where that is the reason, else what the check says of this order. */
function Words({ row, code }: { row: OrderRow; code: string }) {
  const inWords = useInWords();
  const remark = code.startsWith('remarks') ? row.columns.remarks?.[0] : undefined;
  const chip = row.findings.find((f) => f.code === code);
  if (remark) return <q data-testid="pile-remark">{remark}</q>;
  return <span>{chip && inWords(chip)}</span>;
}
