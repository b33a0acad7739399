// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import type { PackScan, PackTask } from '../../api/types';
import { useDesks, useMenu, useNames, useNoOrders } from '../../kit/session';
import { Spot } from '../../kit/Spot';
import { count, moment, yen } from '../../kit/format';
import { Empty, ShopMark } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { dockAsked, notPacked } from './dock';
import { awaitsLabel, there } from './read';
import { ScanField } from './ScanField';
import { usePacking, type Verdict } from './usePacking';
import { useInWords } from '../../kit/inWords';
import { TagChips } from '../../kit/TagChip';
import { useTags } from '../../kit/tags';
import './words';
import './packing.css';

const signs: Record<Verdict['kind'], string> = { good: '✓', done: '◎', bad: '✕', note: 'ⓘ' };

/** The packing table: a slip, its goods, its label; one field, green or red. */
export default function PackingPage() {
  const { t } = useTranslation();
  const { task, scans, verdict, unknown, unsaved, refused, scan, undo, leave, teaches } = usePacking();
  const waits = !task
    ? 'pack.readSlip'
    : awaitsLabel(task)
      ? 'pack.readLabel'
      : task.packed
        ? 'pack.readNext'
        : 'pack.readGoods';
  const hint =
    !task || waits === 'pack.readNext'
      ? 'pack.hintSlip'
      : waits === 'pack.readLabel'
        ? 'dock.hint'
        : 'pack.hint';
  // on a handheld, one piece without a barcode is counted by a press
  const open = task && !task.packed ? task.pieces.findIndex((p) => there(scans, p.id) < p.quantity) : -1;
  const byEye = open >= 0 ? `#${open + 1}` : '';
  return (
    <Page
      title={t('place.packing')}
      testid="packing"
      about={unsaved && <b className="bad">{t('pack.unsaved')}</b>}
    >
      <div className="packing">
        <div className="packing-main">
          <ScanField
            label={t(waits)}
            hint={t(hint)}
            read={scan}
            keys={{ F2: undo, Backspace: undo, Escape: leave }}
            testid="pack-scan"
          />
          <Told verdict={verdict} task={task} scans={scans} />
          {task && !refused && unknown && teaches && (
            <p className="pack-teach">{t('pack.teachHint', { code: unknown })}</p>
          )}
          {!task && !verdict && <Waiting />}
          {task ? <Pieces task={task} scans={scans} refused={refused !== null} /> : <Help />}
        </div>
        <aside className="packing-side">
          {task && <Wishes task={task} />}
          {task && <Slip task={task} />}
          <Today />
        </aside>
      </div>
      {task && (
        <div className="pack-acts">
          <Button onClick={undo}>{t('pack.undo')}</Button>
          <Button disabled={!byEye} onClick={() => byEye && scan(byEye, performance.now())}>
            {t('pack.eye')}
          </Button>
          <Button onClick={leave}>{t('pack.leave')}</Button>
        </div>
      )}
    </Page>
  );
}

/** What the buyer wrote and staff noted: read before the box is closed. */
function Wishes({ task }: { task: PackTask }) {
  const { t } = useTranslation();
  const gift = [task.noshi, task.wrapping].filter(Boolean);
  // of the tags, those that the shop wants to see here
  const looks = useTags();
  const tags = task.tags.filter((name) => looks.some((l) => l.name === name && l.shown.includes('PACKING')));
  if (!task.gift && [gift, task.remarks, task.memos, tags].every((some) => some.length === 0)) return null;
  return (
    <section className="card pack-wishes" data-testid="pack-wishes">
      <h2>{t('pack.wishes')}</h2>
      {tags.length > 0 && (
        <p data-testid="pack-tags">
          <TagChips tags={tags} at="PACKING" />
        </p>
      )}
      {(task.gift || gift.length > 0) && (
        <p>
          <b>{gift.join('、') || t('pack.isGift')}</b>
        </p>
      )}
      {task.remarks.map((text) => (
        <p key={text} className="pack-said">
          {text}
        </p>
      ))}
      {task.memos.map((text) => (
        <p key={text} className="pack-said">
          <span className="quiet small">{t('pack.memo')}</span> {text}
        </p>
      ))}
    </section>
  );
}

function Told({
  verdict,
  task,
  scans,
}: {
  verdict: Verdict | null;
  task: PackTask | null;
  scans: PackScan[];
}) {
  const { t } = useTranslation();
  const inWords = useInWords();
  if (!verdict) return <div className="told told-none" data-testid="pack-verdict" data-kind="none" />;
  const { kind, word, said, code, line, n } = verdict;
  const text = said ? inWords(said) : word ? t(word, { code }) : '';
  const piece = task?.pieces.find((p) => p.id === scans[scans.length - 1]?.piece);
  const rest =
    task && !task.packed ? task.pieces.reduce((n, p) => n + p.quantity - there(scans, p.id), 0) : 0;
  const counted = kind === 'good' && word === 'pack.counted' && piece;
  return (
    <div
      key={n}
      className={`told told-${kind}`}
      role={kind === 'bad' ? 'alert' : 'status'}
      data-testid="pack-verdict"
      data-kind={kind}
      data-word={word ?? ''}
      data-n={n}
    >
      <span className="told-sign" aria-hidden>
        {signs[kind]}
      </span>
      <span className="told-text">
        <b>{counted ? t('pack.right') : kind === 'bad' ? t('pack.wrong') : text}</b>
        {(counted || kind === 'bad') && <span className="told-more">{counted ? piece.name : text}</span>}
      </span>
      {line ? <span className="told-line num">#{line}</span> : null}
      {code && kind === 'bad' && <span className="told-code num">{code}</span>}
      {counted && (
        <span className="told-rest">
          {t('pack.left')} <b className="num">{t('pack.pieces', { n: count(rest) })}</b>
        </span>
      )}
    </div>
  );
}

function Pieces({ task, scans, refused }: { task: PackTask; scans: PackScan[]; refused: boolean }) {
  const { t } = useTranslation();
  const last = scans[scans.length - 1]?.piece;
  return (
    <Card flush>
      <table className="grid middle pieces">
        <thead>
          <tr>
            <th className="right">#</th>
            <th className="wide">{t('pack.goods')}</th>
            <th>{t('pack.code')}</th>
            <th className="right">{t('pack.there')}</th>
          </tr>
        </thead>
        <tbody>
          {task.pieces.map((p, i) => {
            const n = task.packed ? p.quantity : there(scans, p.id);
            const state = refused ? 'refused' : n === p.quantity ? 'full' : n > 0 ? 'some' : 'none';
            return (
              <tr
                key={p.id}
                className={`piece piece-${state}${p.id === last && !task.packed ? ' piece-last' : ''}`}
                data-testid="piece"
                data-state={state}
                data-there={n}
              >
                <td className="right num quiet">{i + 1}</td>
                <td>
                  <b>{p.name}</b>
                  {p.options.length > 0 && <div className="piece-options">{p.options.join('　')}</div>}
                </td>
                <td className="num break">
                  {p.sku || p.itemCode}
                  {p.codes.length === 0 && (
                    <div className="bad small">{t('pack.noCode', { line: i + 1 })}</div>
                  )}
                </td>
                <td className="right num nowrap piece-count">
                  {n === p.quantity && <span aria-hidden>✓ </span>}
                  {count(n)} / {count(p.quantity)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}

function Slip({ task }: { task: PackTask }) {
  const { t } = useTranslation();
  return (
    <Card title={t('pack.slip')} testid="pack-slip">
      <dl className="slip">
        <dt>{t('pack.shipment')}</dt>
        <dd className="num">
          <Link to={`/orders/${task.order}`}>{task.shipment}</Link>
        </dd>
        <dt>{t('outbox.order')}</dt>
        <dd className="num break">
          <ShopMark shop={task.shop} /> {task.numbers.join('、')}
          {task.numbers.length > 1 && <b> {t('pack.together', { n: task.numbers.length })}</b>}
        </dd>
        <dt>{t('pack.recipient')}</dt>
        <dd>
          {task.recipient} <span className="quiet">{task.prefecture}</span>
        </dd>
        <dt>{t('col.carrier')}</dt>
        <dd>
          {t(`carrier.${task.carrier}`, { defaultValue: task.carrier })}{' '}
          {t(`label.${task.label}`, { defaultValue: task.label })}
          {task.temperature !== 'AMBIENT' && <b className="cold"> {t(`temperature.${task.temperature}`)}</b>}
          {task.cod !== null && (
            <b>
              {' '}
              {t('order.cod')} {yen(task.cod)}
            </b>
          )}
        </dd>
        {task.wish && (
          <>
            <dt>{t('pack.wish')}</dt>
            <dd>{task.wish}</dd>
          </>
        )}
        {task.parcels.map((p) => (
          <Box key={p.no} box={p} packed={task.packed} labels={task.labels} />
        ))}
      </dl>
    </Card>
  );
}

function Box({ box, packed, labels }: { box: PackTask['parcels'][0]; packed: boolean; labels: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t('pack.box', { n: box.no })}</dt>
      <dd className="num" data-testid="pack-box" data-tied={box.tied}>
        {box.number || <span className="quiet">{t('pack.noNumber')}</span>}{' '}
        {box.tied ? (
          <b className="good">✓ {t('pack.tied')}</b>
        ) : (
          packed && labels && <b className="bad">{t('pack.untied')}</b>
        )}
      </dd>
    </>
  );
}

function Today() {
  const { t } = useTranslation();
  const names = useNames();
  const { data } = useQuery({
    queryKey: ['packed'],
    queryFn: () => body(api.GET('/packing/packed', { params: { query: { limit: 2000 } } })),
    refetchInterval: 30_000,
  });
  if (!data?.length) return null;
  const by = new Map<string, number>();
  for (const p of data) by.set(p.by, (by.get(p.by) ?? 0) + 1);
  return (
    <Card title={t('pack.today', { n: count(data.length) })} testid="pack-today">
      <p className="small quiet">
        {[...by].map(([who, n]) => `${names(who)} ${t('common.n', { n: count(n) })}`).join('　')}
      </p>
      <ul className="pack-today small">
        {data.slice(0, 6).map((p) => (
          <li key={p.shipment} className="num">
            <Link to={`/orders/${p.order}`}>{p.shipment}</Link> {moment(p.at).slice(-5)} {names(p.by)}{' '}
            {t('together.pieces', { n: p.pieces })}
            {p.byEye > 0 && <span className="bad"> {t('pack.byEye', { n: p.byEye })}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** So many of the boxes that wait are named. */
const named = 12;

/** Before the first slip: the boxes that wait; where there are none, what brings some. */
function Waiting() {
  const { t } = useTranslation();
  const asks = useMenu()('hand-overs');
  const dock = useQuery({ ...dockAsked, enabled: asks });
  if (asks && dock.isPending) return null;
  const rows = (dock.data?.carriers ?? []).flatMap(notPacked);
  if (rows.length === 0) return <NoneToPack />;
  return (
    <Card title={t('pack.waiting', { n: count(rows.length) })} testid="pack-waiting">
      <p>{t('pack.waitingHint')}</p>
      <ul className="pack-today small">
        {rows.slice(0, named).map((r) => (
          <li key={r.shipment} className="num">
            <Link to={`/orders/${r.order}`}>{r.shipment}</Link> {r.number}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Where there is nothing to pack: what brings something. */
function NoneToPack() {
  const { t } = useTranslation();
  const { data } = useDesks();
  const none = useNoOrders();
  const packed = data?.desks.filter((d) => ['TRACK_WAIT', 'SHIPPED', 'POSTPAY_WAIT'].includes(d.desk));
  if (!packed || packed.some((d) => d.count > 0)) return null;
  return (
    <Empty title={t('pack.none')} hint={t('pack.noneHint')}>
      {none ? (
        <Spot name="no-orders" of={{}} />
      ) : (
        <p>
          <Link to="/output">{t('pack.toOutput')}</Link>
        </p>
      )}
    </Empty>
  );
}

function Help() {
  const { t } = useTranslation();
  return (
    <Card title={t('pack.how')}>
      <ul className="pack-help">
        {(['slip', 'goods', 'label', 'count', 'eye', 'teach', 'undo', 'leave'] as const).map((word) => (
          <li key={word}>
            <kbd>{t(`pack.keys.${word}`)}</kbd> {t(`pack.help.${word}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
