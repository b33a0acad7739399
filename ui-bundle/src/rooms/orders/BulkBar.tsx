// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, type MenuProps } from 'antd';
import X from 'lucide-react/icons/x';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ActionDescription, Desk, OrderQuery, OrderRow } from '../../api/types';
import { count } from '../../kit/format';
import { useKeys } from '../../kit/keys';
import { deskOrder, useCause } from '../../kit/marks';
import { useMay } from '../../kit/session';
import { complain } from '../../kit/toasts';
import { useAsk } from './Ask';
import { ActDialog } from './ActDialog';
import { inside, useAct, type Action } from '../../kit/actions';
import { HoldDialog } from './HoldDialog';
import { waysFrom } from './moves';
import { useActs } from './useActs';
import { useBrought } from './useBrought';
import { useWays } from './useWay';
import { takeOut } from './useOrders';
import { useInWords } from '../../kit/inWords';
import { Menu } from '../../kit/Menu';
import './words';
import './orders.css';

export type Selection = { ids: ReadonlySet<number>; all: boolean; n: number };

/** What can be done with the chosen orders: label, key and count. */
export default function BulkBar({
  rows,
  query,
  selection,
  chooseAll,
  clear,
}: {
  rows: OrderRow[];
  query: OrderQuery;
  selection: Selection;
  /** Where more match than are shown. */
  chooseAll: (() => void) | undefined;
  clear: () => void;
}) {
  const { t } = useTranslation();
  const cause = useCause();
  const client = useQueryClient();
  const navigate = useNavigate();
  const act = useAct();
  const [holding, setHolding] = useState(false);
  const [going, setGoing] = useState(false);
  const [asking, setAsking] = useState<ActionDescription | null>(null);
  const inWords = useInWords();

  const chosen = useMemo(
    () => (selection.all ? rows : rows.filter((r) => selection.ids.has(r.id))),
    [rows, selection],
  );
  const on = useMemo(() => {
    if (selection.all && query.desk) return query.desk as Desk[];
    return [...new Set(chosen.map((r) => r.desk))];
  }, [chosen, query, selection.all]);
  // who may not change orders prints, exports and looks at them
  const may = useMay()('orders.edit');
  const { forward, away } = waysFrom(may ? on : []);
  const ways = useWays();
  const way = ways(on);
  const [first, ...others] = forward;
  // where no way leads all of them on, each desk has its own
  const parted = may && !first && !way && on.length > 1 ? deskOrder.filter((desk) => on.includes(desk)) : [];
  const open = useMemo(() => (may ? reasonsOf(chosen) : []), [may, chosen]);
  const held = may && on.length > 0 && on.every((d) => d === 'HOLD');
  const targeted = { ids: [...selection.ids], all: selection.all, query, desks: on };
  const { acts, keys, dialog: asks, done, coming } = useActs(targeted, clear);
  const { brought, coming: late } = useBrought();
  const waits = coming || late;
  const offered = brought.filter((is) => !done.has(is.id));

  const targets = (): Pick<Action, 'ids' | 'query'> =>
    selection.all ? { query } : { ids: [...selection.ids] };
  const started = (action: Action) => {
    if (action.action === 'move' || action.action === 'hold' || action.action === 'release') {
      takeOut(client, new Set(chosen.map((r) => r.id)));
    }
    clear();
  };

  const start = (action: Action, what: string) => {
    started(action);
    void act(action, what);
  };
  const known = !selection.all || rows.length >= selection.n;
  const shops = known ? chosen.map((r) => r.shop) : (query.shop ?? []);
  const { ask, dialog } = useAsk(start, shops);
  async function go(action: Action, what: string) {
    if (going) return;
    setGoing(true);
    try {
      if (inside.has(action.action)) start(action, what);
      else await ask(action, what);
    } catch (e) {
      complain(e);
    } finally {
      setGoing(false);
    }
  }
  const move = (desk: Desk) =>
    void go({ action: 'move', desk, ...targets() }, t('bulk.move', { desk: t(`desk.${desk}`) }));
  const bring = (is: ActionDescription, given: Record<string, string>) =>
    void go({ action: is.id, ...given, ...targets() }, inWords(is.name));
  const acknowledge = (code: string) =>
    void go({ action: 'acknowledge', code, ...targets() }, t('bulk.acknowledge'));
  const fix = (code: string) => void go({ action: 'fix', code, ...targets() }, t('bulk.fix'));
  const warns = open.filter((o) => o.level === 'WARN');
  const only = () => new URLSearchParams([...selection.ids].slice(0, 500).map((id) => ['only', String(id)]));
  const work = () => way && void navigate(selection.all ? way.to : `${way.to}?${only()}`);
  const parts = parted.flatMap((from) => {
    const some = chosen.filter((r) => r.desk === from).map((r) => r.id);
    const [to] = waysFrom([from]).forward;
    const station = ways([from]);
    const these = selection.all ? { query: { ...query, desk: [from] } } : { ids: some };
    const n = selection.all ? '' : count(some.length);
    const said = { from: t(`desk.${from}`), n };
    if (to) {
      const what = t('bulk.move', { desk: t(`desk.${to}`) });
      const act = () => void go({ action: 'move', desk: to, ...these }, what);
      return [{ from, to, label: t('bulk.part', { ...said, to: t(`desk.${to}`) }), act }];
    }
    if (!station) return [];
    const only = new URLSearchParams(some.slice(0, 500).map((id) => ['only', String(id)]));
    const leave = () => void navigate(selection.all ? station.to : `${station.to}?${only}`);
    return [{ from, to: station.to, label: t('bulk.part', { ...said, to: t(station.word) }), act: leave }];
  });

  useKeys({
    ...keys,
    m: first ? () => move(first) : way ? work : undefined,
    h: may ? () => setHolding(true) : undefined,
    u: held ? () => void go({ action: 'release', ...targets() }, t('bulk.release')) : undefined,
    a: warns[0] ? () => warns[0] && acknowledge(warns[0].code) : undefined,
    f: open[0] ? () => open[0] && fix(open[0].code) : undefined,
    b: may ? () => void go({ action: 'back', ...targets() }, t('bulk.back')) : undefined,
    escape: clear,
  });

  const named = (code: string) => {
    const found = open.find((o) => o.code === code);
    return found ? cause(found) : code;
  };
  const lines: MenuProps['items'] = [
    ...(may
      ? [
          {
            key: 'back',
            label: <span data-testid="bulk-back">{t('bulk.back')} (b)</span>,
            onClick: () => void go({ action: 'back', ...targets() }, t('bulk.back')),
          },
        ]
      : []),
    ...acts,
    ...offered.map((is) => ({
      key: is.id,
      label: <span data-testid={`bulk-${is.id}`}>{inWords(is.name)}</span>,
      onClick: () => (is.parameters.length > 0 ? setAsking(is) : bring(is, {})),
    })),
    ...away.map((d) => ({
      key: d,
      danger: true,
      label: (
        <span data-testid={`bulk-move-${d}`}>
          {d === 'CANCELLED' ? t('bulk.cancelOrders') : t('bulk.move', { desk: t(`desk.${d}`) })}
        </span>
      ),
      onClick: () => move(d),
    })),
  ];
  return (
    <div className="bulk" role="toolbar" aria-label={t('bulk.title')} data-testid="bulk">
      <b className="num" role="status">
        {t(selection.all ? 'bulk.allChosen' : 'bulk.chosen', { n: count(selection.n) })}
      </b>
      {chooseAll && (
        <button className="link" onClick={chooseAll} data-testid="choose-all">
          {t('bulk.chooseAll')}
        </button>
      )}
      {held && (
        <Button
          type="primary"
          data-testid="bulk-release"
          onClick={() => void go({ action: 'release', ...targets() }, t('bulk.release'))}
        >
          {t('bulk.release')} <kbd>u</kbd>
        </Button>
      )}
      {first && (
        <Button type="primary" data-testid="bulk-move" data-desk={first} onClick={() => move(first)}>
          {t('bulk.move', { desk: t(`desk.${first}`) })} <kbd>m</kbd>
        </Button>
      )}
      {!first && way && (
        <Button type="primary" data-testid="bulk-station" data-to={way.to} onClick={work}>
          {t('bulk.station', { station: t(way.word) })} <kbd>m</kbd>
        </Button>
      )}
      {parts.map((part) => (
        <Button key={part.from} onClick={part.act} data-testid={`bulk-part-${part.from}`} data-to={part.to}>
          {part.label}
        </Button>
      ))}
      {others.map((d) => (
        <Button key={d} data-testid={`bulk-move-${d}`} onClick={() => move(d)}>
          {t('bulk.move', { desk: t(`desk.${d}`) })}
        </Button>
      ))}
      {warns.length > 0 && (
        <Dropdown.Button
          autoFocus
          size="small"
          data-testid="bulk-acknowledge"
          onClick={() => warns[0] && acknowledge(warns[0].code)}
          menu={{
            items: warns.map((w) => ({
              key: w.code,
              label: named(w.code),
              onClick: () => acknowledge(w.code),
            })),
          }}
        >
          <span className="cut-word">
            {t('bulk.acknowledgeOne', { reason: named(warns[0]?.code ?? '') })}
          </span>{' '}
          <kbd>a</kbd>
        </Dropdown.Button>
      )}
      {open.length > 0 && (
        <Menu items={open.map((o) => ({ key: o.code, label: named(o.code), onClick: () => fix(o.code) }))}>
          <Button data-testid="bulk-fix">
            {t('bulk.fix')} <kbd>f</kbd>
          </Button>
        </Menu>
      )}
      {may && !held && (
        <Button data-testid="bulk-hold" onClick={() => setHolding(true)}>
          {t('bulk.hold')} <kbd>h</kbd>
        </Button>
      )}
      {(waits || lines.length > 0) && (
        <Menu
          // all at once: no line may give way under the pointer to another that comes later
          items={waits ? [{ key: 'coming', label: '…', disabled: true }] : lines}
        >
          <Button data-testid="bulk-more">{t('bulk.more')}</Button>
        </Menu>
      )}
      <button
        className="plain bulk-clear"
        onClick={clear}
        aria-label={t('bulk.clear')}
        title={`${t('bulk.clear')} (Esc)`}
        data-testid="bulk-clear"
      >
        <X aria-hidden />
      </button>
      {dialog}
      {asks}
      {asking && (
        <ActDialog
          is={asking}
          n={selection.n}
          close={() => setAsking(null)}
          act={(given) => {
            setAsking(null);
            bring(asking, given);
          }}
        />
      )}
      {holding && (
        <HoldDialog
          n={selection.n}
          close={() => setHolding(false)}
          hold={(box, reason) => {
            setHolding(false);
            void go({ action: 'hold', box, reason, ...targets() }, t('bulk.hold'));
          }}
        />
      )}
    </div>
  );
}

function reasonsOf(rows: OrderRow[]) {
  const found = new Map<
    string,
    { code: string; level: 'WARN' | 'BLOCK'; ja: string; en: string; n: number }
  >();
  for (const row of rows) {
    for (const f of row.findings) {
      if (f.level === 'OK' || (f.acknowledged && f.level === 'WARN')) continue;
      const one = found.get(f.code) ?? { code: f.code, level: f.level, ja: f.ja, en: f.en, n: 0 };
      one.n++;
      found.set(f.code, one);
    }
  }
  return [...found.values()].sort((a, b) => b.n - a.n);
}
