// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, body } from '../../api/client';
import type { CarrierSheet, CheckRow, DockDay, HandOver } from '../../api/types';
import { followJob } from '../../kit/followJob';
import { By } from '../../kit/By';
import { Dialog } from '../../kit/Dialog';
import { count, date, moment, today, yen } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card, Field, Page } from '../../kit/Page';
import { useMay, useNames, useNoOrders } from '../../kit/session';
import { Spot } from '../../kit/Spot';
import { complain, toast } from '../../kit/toasts';
import { refresh } from '../../kit/actions';
import { labelOf } from './read';
import { ScanField } from './ScanField';
import { usePackSettings } from './settings';
import { sound } from './sound';
import { useInWords } from '../../kit/inWords';
import './words';
import './packing.css';

/** So many of one reason stand there by themselves; more are unfolded. */
const folded = 20;

interface Heard {
  kind: 'good' | 'bad' | 'note';
  text: string;
  n: number;
}

/** Before the truck: printed = scanned = numbered = on the pallet, what differs, and the list that is signed. */
export default function HandOverPage() {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const day = search.get('day') ?? today();
  const dock = useQuery({
    queryKey: ['orders', 'hand-over', day],
    queryFn: () => body(api.GET('/hand-overs', { params: { query: { day } } })),
    refetchInterval: 30_000,
  });
  const none = useNoOrders();
  const { heard, load } = useLoading(dock.data, () => void dock.refetch());
  return (
    <Page
      title={t('place.handOver')}
      testid="hand-over"
      about={<span className="quiet">{date(day, i18n.language)}</span>}
      actions={
        <input
          type="date"
          value={day}
          aria-label={t('dock.day')}
          data-testid="dock-day"
          onChange={(e) => e.target.value && setSearch({ day: e.target.value }, { replace: true })}
        />
      }
    >
      <ScanField label={t('dock.readLabel')} hint={t('dock.hint')} read={load} testid="dock-scan" />
      <div
        key={heard.n}
        className={`told told-${heard.text ? heard.kind : 'none'}`}
        role="status"
        data-testid="dock-verdict"
        data-kind={heard.text ? heard.kind : 'none'}
        data-n={heard.n}
      >
        {heard.text}
      </div>
      {dock.isPending && <Skeleton />}
      {dock.error && <Trouble error={dock.error} retry={() => void dock.refetch()} />}
      {dock.data?.carriers.length === 0 && (
        <Empty title={t('dock.none')} hint={t('dock.noneHint')}>
          {none && <Spot name="no-orders" of={{}} />}
        </Empty>
      )}
      {dock.data?.carriers.map((sheet) => (
        <Carrier key={sheet.carrier} sheet={sheet} day={day} />
      ))}
      {dock.data && dock.data.lists.length > 0 && <Lists day={dock.data} />}
    </Page>
  );
}

/** Labels read at the pallet: what the page knows is answered at once, and the house is told. */
function useLoading(day: DockDay | undefined, again: () => void) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const [heard, setHeard] = useState<Heard>({ kind: 'note', text: '', n: 0 });
  const say = useCallback((kind: Heard['kind'], text: string) => {
    setHeard((h) => ({ kind, text, n: h.n + 1 }));
    if (kind !== 'note') sound(kind);
  }, []);
  const load = (text: string) => {
    const digits = labelOf(text);
    if (digits === null) return say('bad', t('dock.noLabel', { code: text.trim() }));
    const row = day?.carriers.flatMap((c) => c.rows).find((r) => r.numbers.includes(digits));
    const known = row && ['PULL', 'NOT_PACKED', 'LEFT'].includes(row.kind);
    if (known) return say('bad', `${row.shipment} ${inWords(row) || t('dock.gone')}`);
    if (row) say('good', t('dock.onPallet', { shipment: row.shipment }));
    void body(api.POST('/hand-overs/loads', { body: { code: digits, carrier: '' } }))
      .then((said) => {
        const words = `${said.shipment} ${inWords(said)}`.trim();
        if (said.state === 'REFUSED') say('bad', words);
        else if (said.state === 'AGAIN') say('note', words);
        else if (!row) say('good', t('dock.onPallet', { shipment: said.shipment }));
        again();
      })
      .catch((e: unknown) => say('bad', e instanceof Error ? e.message : String(e)));
  };
  return { heard, load };
}

function Carrier({ sheet, day }: { sheet: CarrierSheet; day: string }) {
  const { t } = useTranslation();
  const name = t(`carrier.${sheet.carrier}`, { defaultValue: sheet.carrier });
  const differing = sheet.rows.filter((r) => r.ja !== '');
  const steps = [
    ['printed', sheet.printed],
    ['packed', sheet.packed],
    ['numbered', sheet.numbered],
    ['loaded', sheet.loaded],
    ['left', sheet.left],
  ] as const;
  // what nobody counts is not short
  const short = (word: string, n: number) =>
    word !== 'left' && n < sheet.printed && (word !== 'loaded' || n > 0);
  return (
    <Card
      flush
      title={name}
      testid={`dock-${sheet.carrier}`}
      extra={<Close sheet={sheet} day={day} differs={differing.length > 0} />}
    >
      <div className="dock-steps">
        {steps.map(([word, n]) => (
          <span key={word} className={short(word, n) ? 'dock-step short' : 'dock-step'}>
            <span className="quiet">{t(`dock.${word}`)}</span>{' '}
            <b className="num" data-testid={`dock-${word}`}>
              {count(n)}
            </b>
          </span>
        ))}
        <span className="grow" />
        {sheet.groups.map((g) => (
          <span key={g.label + g.temperature + g.cod} className="chip">
            {t(`label.${g.label}`, { defaultValue: g.label })}
            {g.temperature !== 'AMBIENT' && ` ${t(`temperature.${g.temperature}`)}`}
            {g.cod && ` ${yen(g.yen)}`} <b className="num">{t('dock.boxes', { n: count(g.parcels) })}</b>
          </span>
        ))}
      </div>
      {differing.length > 0 && <Differences rows={differing} packed={sheet.packed} />}
    </Card>
  );
}

/** What differs, a line for each reason: all of one reason is looked at, or left, at once. */
function Differences({ rows, packed }: { rows: CheckRow[]; packed: number }) {
  const { t } = useTranslation();
  const may = useMay();
  const inWords = useInWords();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const late = rows.filter((r) => chosen.has(r.shipment)).map((r) => r.shipment);
  const byWhy = new Map<string, CheckRow[]>();
  for (const r of rows) byWhy.set(r.ja, [...(byWhy.get(r.ja) ?? []), r]);
  const set = (some: CheckRow[], on: boolean) => {
    const next = new Set(chosen);
    for (const r of some)
      if (on) next.add(r.shipment);
      else next.delete(r.shipment);
    setChosen(next);
  };
  async function move() {
    try {
      const stay = await body(api.POST('/hand-overs/late', { body: { shipments: late, reason } }));
      toast({
        kind: stay.length > 0 ? 'bad' : 'good',
        text: t('dock.moved', { n: late.length - stay.length, stay: stay.join('、') || t('common.none') }),
      });
      setChosen(new Set());
      setReason('');
    } catch (e) {
      complain(e);
    }
    refresh(client);
  }
  return (
    <>
      {[...byWhy].map(([why, some]) => {
        const first = some[0] as CheckRow;
        const movable = some.filter((r) => r.kind !== 'PULL');
        const open = some.length <= folded || unfolded.has(why);
        return (
          <section key={why} data-testid="dock-why" data-kind={first.kind} data-count={some.length}>
            <div className="dock-why">
              {movable.length > 0 && (
                <input
                  type="checkbox"
                  aria-label={t('dock.all')}
                  checked={movable.every((r) => chosen.has(r.shipment))}
                  onChange={(e) => set(movable, e.target.checked)}
                />
              )}
              <b className={`nowrap dock-${first.kind}`}>
                {first.kind === 'PULL' ? '✕' : '△'} {t(`dock.kind.${first.kind}`)}{' '}
                <span className="num">{t('common.n', { n: count(some.length) })}</span>
              </b>
              <span className="grow">{inWords(first)}</span>
              {!open && (
                <Button
                  size="small"
                  onClick={() => setUnfolded(new Set([...unfolded, why]))}
                  data-testid="dock-show"
                >
                  {t('dock.show', { n: count(some.length) })}
                </Button>
              )}
            </div>
            {first.kind === 'NOT_PACKED' && packed === 0 && may('packing.manage') && (
              <p className="quiet small pad" data-testid="dock-no-scan">
                {t('dock.noScan')} <Link to="/settings/packing">{t('dock.toSettings')}</Link>
              </p>
            )}
            {open && (
              <table className="grid middle">
                <tbody>
                  {some.slice(0, 500).map((r) => (
                    <tr key={r.shipment} data-testid="dock-row" data-kind={r.kind} data-shipment={r.shipment}>
                      <td>
                        {r.kind !== 'PULL' && (
                          <input
                            type="checkbox"
                            aria-label={t('dock.choose', { shipment: r.shipment })}
                            checked={chosen.has(r.shipment)}
                            onChange={(e) => set([r], e.target.checked)}
                          />
                        )}
                      </td>
                      <td className="num nowrap">
                        <Link to={`/orders/${r.order}`}>{r.shipment}</Link>
                      </td>
                      <td className="num break">{r.number}</td>
                      <td className="num wide">{r.numbers.join('、') || '—'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        );
      })}
      {late.length > 0 && (
        <div className="row-line pad">
          <Input
            style={{ width: 320 }}
            value={reason}
            maxLength={200}
            placeholder={t('dock.lateReason')}
            aria-label={t('dock.lateReason')}
            data-testid="dock-late-reason"
            onChange={(e) => setReason(e.target.value)}
          />
          <Button disabled={!reason.trim()} onClick={() => void move()} data-testid="dock-late">
            {t('dock.late', { n: count(late.length) })}
          </Button>
        </div>
      )}
    </>
  );
}

/** Closes a list: it asks first, says what that comes to, and can be taken back until something has left. */
function Close({ sheet, day, differs }: { sheet: CarrierSheet; day: string; differs: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: settings } = usePackSettings();
  const reopen = useReopen();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const n = count(sheet.parcels);
  const ready = sheet.rows.filter((r) => r.kind === 'READY').length;
  const stay = sheet.rows.filter((r) => r.ja !== '').length;
  async function close() {
    setAsking(false);
    setBusy(true);
    try {
      const { job } = await body(
        api.POST('/hand-overs', { body: { carrier: sheet.carrier, day, reason: reason.trim() } }),
      );
      const done = await followJob(client, job);
      if (done.state !== 'DONE') return toast({ kind: 'bad', text: done.result });
      const id = done.result.replace('hand-overs/', '');
      toast({ kind: 'good', text: t('dock.closed', { n }), undo: () => void reopen(id) });
      void navigate(`/hand-over/${id}`);
    } catch (e) {
      complain(e);
    } finally {
      setBusy(false);
      refresh(client);
    }
    return undefined;
  }
  return (
    <>
      <Button
        type="primary"
        disabled={busy || sheet.parcels === 0}
        onClick={() => setAsking(true)}
        data-testid={`dock-close-${sheet.carrier}`}
      >
        {t('dock.close', { n })}
      </Button>
      {asking && (
        <Dialog
          title={t('dock.closeTitle', {
            carrier: t(`carrier.${sheet.carrier}`, { defaultValue: sheet.carrier }),
            n,
          })}
          ok={t('dock.closeYes', { n })}
          close={() => setAsking(false)}
          go={() => void close()}
          disabled={differs && !reason.trim()}
          testid="dock-yes"
        >
          <div className="stack" data-testid="dock-asks" data-count={sheet.parcels} data-stay={stay}>
            {differs && (
              <Field label={t('dock.closeReason')}>
                <Input
                  value={reason}
                  maxLength={200}
                  data-testid="dock-reason"
                  onChange={(e) => setReason(e.target.value)}
                />
              </Field>
            )}
            {stay > 0 && <p>{t('dock.closeStay', { n: count(stay) })}</p>}
            {settings?.told === 'handed-over' && (
              <>
                <p>{t('dock.closeTold', { n: count(ready) })}</p>
                <Spot name="leaving" of={{ leaves: [{ kind: 'mail.send', count: ready }] }} />
              </>
            )}
            <p className="quiet">{t('dock.closeUndo')}</p>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** Takes a list back, and says what of it could not be. */
function useReopen() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useCallback(
    async (id: string) => {
      try {
        const stay = await body(api.POST('/hand-overs/{id}/reopen', { params: { path: { id } } }));
        toast({
          kind: stay.length > 0 ? 'bad' : 'good',
          text: t(stay.length > 0 ? 'dock.reopenedSome' : 'dock.reopened', { n: count(stay.length) }),
        });
      } catch (e) {
        complain(e);
      }
      refresh(client);
    },
    [client, t],
  );
}

function Lists({ day }: { day: DockDay }) {
  const { t } = useTranslation();
  const names = useNames();
  const reopen = useReopen();
  const [asked, setAsked] = useState<HandOver | null>(null);
  const name = (l: HandOver) => t(`carrier.${l.carrier}`, { defaultValue: l.carrier });
  return (
    <Card flush title={t('dock.lists')} testid="dock-lists">
      <table className="grid middle">
        <tbody>
          {day.lists.map((l) => (
            <tr
              key={l.id}
              className={l.reopened ? 'struck' : undefined}
              data-testid="dock-list"
              data-id={l.id}
              data-reopened={l.reopened}
            >
              <td className="nowrap">
                <Link to={`/hand-over/${l.id}`}>
                  {t(`carrier.${l.carrier}`, { defaultValue: l.carrier })} {t('dock.run', { n: l.run })}
                </Link>
              </td>
              <td className="num nowrap">{moment(l.at)}</td>
              <td className="nowrap">
                <By actor={{ kind: 'STAFF', name: l.by }} />
              </td>
              <td className="num right nowrap">{t('dock.boxes', { n: count(l.lines.length) })}</td>
              <td className="wide">{l.reason}</td>
              <td className="right nowrap">
                {l.reopened ? (
                  t('dock.wasReopened', { by: names(l.reopened) })
                ) : (
                  <Button size="small" onClick={() => setAsked(l)} data-testid="dock-reopen">
                    {t('dock.reopen')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && (
        <Dialog
          title={t('dock.reopenTitle', { carrier: name(asked), run: t('dock.run', { n: asked.run }) })}
          ok={t('dock.reopen')}
          close={() => setAsked(null)}
          go={() => {
            setAsked(null);
            void reopen(asked.id);
          }}
          testid="dock-reopen-yes"
        >
          <p>{t('dock.reopenWhy', { n: count(asked.lines.length) })}</p>
        </Dialog>
      )}
    </Card>
  );
}
