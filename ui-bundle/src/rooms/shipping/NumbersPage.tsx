// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { api, body, importNumbers } from '../../api/client';
import type { ImportRow, NumberImport } from '../../api/types';
import { Dialog } from '../../kit/Dialog';
import { count } from '../../kit/format';
import { Card, Page } from '../../kit/Page';
import { Leaves } from '../../kit/Leaves';
import { refresh, useUndo } from '../../kit/actions';
import { Empty } from '../../kit/marks';
import { useDesks, useMay, useMenu, useNoOrders } from '../../kit/session';
import { Spot } from '../../kit/Spot';
import { toast } from '../../kit/toasts';
import { useInWords } from '../../kit/inWords';
import { resultFiles } from './resultFiles';
import './words';
import './shipping.css';

/** What is promised for later: buyers hear of it by mail. */
const promised = [{ kind: 'mail.send', count: 0 }];

const marks: Record<ImportRow['verdict'], string> = {
  MATCHED: '✓',
  CHANGED: '→',
  ALREADY: '＝',
  UNKNOWN_KEY: '？',
  USED_NUMBER: '■',
  CHECK_DIGIT: '■',
  NOT_WAITING: '△',
  UNREADABLE: '■',
};

/** The carrier's numbers come back: every row is judged before anything is saved. */
export default function NumbersPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const may = useMay();
  const undo = useUndo();
  const picker = useRef<HTMLInputElement>(null);
  const [carrier, setCarrier] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<NumberImport | null>(null);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState('');
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const { data: carriers } = useQuery({ queryKey: ['carriers'], queryFn: () => body(api.GET('/carriers')) });

  async function read(next: File, save: boolean) {
    setBusy(true);
    setProblem('');
    try {
      const read = await importNumbers(carrier, next, save);
      setSeen(read);
      setSaved(save);
      if (!save) return;
      refresh(client);
      const back = read.undoSeconds > 0 && read.matched > 0 && may('orders.edit');
      toast({
        kind: 'good',
        text: t('numbers.saved', { n: count(read.matched) }),
        ...(back ? { undo: () => void undo(read.job), seconds: read.undoSeconds } : {}),
      });
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
      if (!save) setSeen(null);
    } finally {
      setBusy(false);
    }
  }
  const take = (next: File | null | undefined) => {
    if (!next) return;
    setFile(next);
    setSaved(false);
    void read(next, false);
  };
  // chosen on the page before; whoever loads this one anew does not mean it
  const navigate = useNavigate();
  const brought = (useLocation().state as { file?: File } | null)?.file;
  useEffect(() => {
    if (!brought) return;
    take(brought);
    void navigate('.', { replace: true });
    // once for each file
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [brought]);
  const drop = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    take(e.dataTransfer.files[0]);
  };
  return (
    <Page
      title={t('place.numbers')}
      about={<span className="quiet">{t('numbers.about')}</span>}
      testid="numbers"
      actions={
        <Select
          aria-label={t('col.carrier')}
          style={{ width: 220 }}
          value={carrier}
          onChange={setCarrier}
          options={[
            { value: '', label: t('numbers.recognised') },
            ...(carriers ?? []).map((c) => ({ value: c.id, label: c.name })),
          ]}
        />
      }
    >
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(e) => {
          e.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{file ? file.name : t('numbers.drop')}</p>
        <Button onClick={() => picker.current?.click()} disabled={busy}>
          {t('numbers.choose')}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept={resultFiles}
          data-testid="import-file"
          onChange={(e) => {
            take(e.target.files?.[0]);
            e.target.value = '';
          }}
        />
      </div>
      {problem && (
        <p className="trouble" role="alert" data-testid="import-problem">
          {problem}
        </p>
      )}
      {!file && <Spot name="numbers" of={{ take }} />}
      {!file && <NoneWait />}
      {!file && <ByHand />}
      {seen && (
        <Verdicts
          seen={seen}
          name={carriers?.find((c) => c.id === seen.carrier)?.name ?? seen.carrier}
          saved={saved}
          busy={busy}
          save={() => file && void read(file, true)}
          again={() => {
            setSeen(null);
            setFile(null);
          }}
        />
      )}
    </Page>
  );
}

/** Where parcels wait for numbers that stand in no file. */
function ByHand() {
  const { t } = useTranslation();
  const { data } = useDesks();
  if (!data?.desks.find((d) => d.desk === 'TRACK_WAIT')?.count) return null;
  return (
    <p className="quiet">
      {t('numbers.byHand')} <Link to="/orders?desk=TRACK_WAIT">{t('numbers.byHandGo')}</Link>
    </p>
  );
}

/** Where no parcel waits for a number: what makes one wait. */
function NoneWait() {
  const { t } = useTranslation();
  const { data } = useDesks();
  const none = useNoOrders();
  if (data?.desks.find((d) => d.desk === 'TRACK_WAIT')?.count !== 0) return null;
  return (
    <Empty title={t('numbers.none')} hint={t('numbers.noneHint')}>
      {none ? (
        <Spot name="no-orders" of={{}} />
      ) : (
        <p>
          <Link to="/output">{t('numbers.toOutput')}</Link>
        </p>
      )}
    </Empty>
  );
}

function Verdicts({
  seen,
  name,
  saved,
  busy,
  save,
  again,
}: {
  seen: NumberImport;
  name: string;
  saved: boolean;
  busy: boolean;
  save: () => void;
  again: () => void;
}) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const told = useTold();
  const [only, setOnly] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const counts = new Map<ImportRow['verdict'], number>();
  for (const row of seen.rows) counts.set(row.verdict, (counts.get(row.verdict) ?? 0) + 1);
  const worst = (r: ImportRow) => (r.verdict === 'MATCHED' && !r.ja ? 2 : r.verdict === 'ALREADY' ? 1 : 0);
  const rows = [...seen.rows]
    .filter((r) => !only || r.verdict === only)
    .sort((a, b) => worst(a) - worst(b) || a.row - b.row);
  const matched = (counts.get('MATCHED') ?? 0) + (counts.get('CHANGED') ?? 0);
  return (
    <>
      <div className="station" data-testid="import-summary">
        {saved ? (
          <>
            <b className="good" data-testid="import-saved">
              ✓ {t('numbers.saved', { n: count(matched) })}
            </b>
            {told === 'numbered' ? (
              <Link to="/orders?desk=SHIPPED">{t('desk.SHIPPED')}</Link>
            ) : (
              <Link to={told === 'packed' ? '/packing' : '/hand-over'} data-testid="import-next">
                {t(`numbers.goOn.${told}`)}
              </Link>
            )}
            <Button onClick={again}>{t('numbers.next')}</Button>
          </>
        ) : (
          <Button
            type="primary"
            size="middle"
            disabled={busy || matched === 0}
            onClick={() => (seen.early > 0 ? setAsking(true) : save())}
            data-testid="import-save"
          >
            {t(told === 'numbered' ? 'numbers.save' : 'numbers.keep', { n: count(matched) })}
          </Button>
        )}
        <span className="quiet" data-testid="import-carrier">
          {t('numbers.of', { carrier: name })}
        </span>
        {[...counts].map(([verdict, n]) => (
          <button
            key={verdict}
            className={`chip verdict-${verdict}`}
            aria-pressed={only === verdict}
            onClick={() => setOnly(only === verdict ? null : verdict)}
            data-testid={`import-count-${verdict}`}
          >
            {marks[verdict]} {t(`verdict.${verdict}`)} <b className="num">{count(n)}</b>
          </button>
        ))}
        {!saved && seen.refused > 0 && <span className="quiet">{t('numbers.rest')}</span>}
      </div>
      {asking && (
        <Dialog
          title={t('numbers.earlyTitle', { n: count(seen.early) })}
          ok={t('numbers.earlyYes')}
          close={() => setAsking(false)}
          go={() => {
            setAsking(false);
            save();
          }}
          danger
          testid="import-early-yes"
        >
          <p data-testid="import-early" data-count={seen.early}>
            {t('numbers.early')}
          </p>
        </Dialog>
      )}
      {told !== 'numbered' && (
        <p className="quiet" data-testid="import-told">
          {t(`numbers.told.${told}`)}
        </p>
      )}
      {told !== 'numbered' && <Spot name="leaving" of={{ leaves: promised }} />}
      {!saved && seen.leaves.length > 0 && (
        <div className="row-line">
          <span>{t('numbers.leaves')}</span>
          <Leaves leaves={seen.leaves} />
        </div>
      )}
      <Card flush title={t('numbers.rows', { n: count(rows.length) })}>
        <table className="grid">
          <thead>
            <tr>
              <th className="right">{t('numbers.row')}</th>
              <th>{t('numbers.verdict')}</th>
              <th>{t('numbers.key')}</th>
              <th>{t('numbers.number')}</th>
              <th className="wide">{t('numbers.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 1000).map((r) => (
              <tr key={r.row} data-testid="import-row" data-verdict={r.verdict}>
                <td className="right num quiet">{r.row}</td>
                <td className={`nowrap verdict-${r.verdict}`}>
                  {marks[r.verdict]} {t(`verdict.${r.verdict}`)}
                </td>
                <td className="num nowrap">
                  {/^S\d{10}$/.test(r.key) ? (
                    <Link to={`/orders/${Number(r.key.slice(1, 9))}`}>{r.key}</Link>
                  ) : (
                    r.key
                  )}
                </td>
                <td className="num nowrap">{r.number}</td>
                <td>
                  {r.column && <span className="quiet">{r.column}：</span>}
                  {inWords(r)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </>
  );
}

/** When buyer and mall hear of it; where nobody packs, with the numbers. */
function useTold(): 'numbered' | 'packed' | 'handed-over' {
  const has = useMenu();
  const { data } = useQuery({
    queryKey: ['packing-settings'],
    queryFn: () => body(api.GET('/settings/{section}', { params: { path: { section: 'packing' } } })),
    enabled: has('packing'),
    staleTime: 60_000,
  });
  if (data?.told === 'handed-over') return 'handed-over';
  return data?.told === 'packed' && data.scan !== 'off' ? 'packed' : 'numbered';
}
