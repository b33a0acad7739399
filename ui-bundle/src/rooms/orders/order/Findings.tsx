// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionDescription, Finding, OrderView } from '../../../api/types';
import { useMay, useNames } from '../../../kit/session';
import { moment } from '../../../kit/format';
import { LevelMark } from '../../../kit/marks';
import { useAct } from '../../../kit/actions';
import { useInWords } from '../../../kit/inWords';
import { ActDialog } from '../ActDialog';
import { useBrought } from '../useBrought';
import './words';
import '../words';
import '../orders.css';

/** What the flow itself puts right; any other kind is the act of a room. */
const corrections = ['address.replace', 'shipdate.set', 'wish.set', 'tax.set', 'carriage.set'];

/** What stops this order, and what would move it. */
export function Findings({ view, edit }: { view: OrderView; edit: (destination: number) => void }) {
  const { t } = useTranslation();
  const nameOf = useNames();
  const { open, order } = view;
  const keys = new Set(open.map(keyOf));
  const seen = order.findings.filter((f) => f.level !== 'OK' && !keys.has(keyOf(f)));
  if (open.length === 0 && seen.length === 0) return null;
  return (
    <section
      className={open.length > 0 ? 'findings open' : 'findings'}
      data-testid="findings"
      data-open={open.length}
    >
      {open.length > 0 && <h2>{t('order.stops')}</h2>}
      {open.map((f) => (
        <OpenFinding key={keyOf(f)} finding={f} view={view} edit={edit} />
      ))}
      {seen.map((f) => {
        const yes = order.acknowledged.find((a) => a.finding === keyOf(f));
        return (
          <div className="finding quiet" key={keyOf(f)}>
            <LevelMark level="OK" />
            <Sentence finding={f} />
            {yes && (
              <small>
                {t('order.acknowledgedBy', { name: nameOf(yes.by.name) })}{' '}
                <span className="num">{moment(yes.at)}</span>
              </small>
            )}
          </div>
        );
      })}
    </section>
  );
}

function keyOf(f: Finding): string {
  return f.subject ? `${f.code}|${f.subject}` : f.code;
}

function Sentence({ finding }: { finding: Finding }) {
  const inWords = useInWords();
  return <span>{inWords(finding)}</span>;
}

function OpenFinding({
  finding,
  view,
  edit,
}: {
  finding: Finding;
  view: OrderView;
  edit: (destination: number) => void;
}) {
  const { t } = useTranslation();
  const act = useAct();
  const may = useMay()('orders.edit');
  const inWords = useInWords();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const ids = [view.order.id];
  async function go(asked: Parameters<typeof act>[0], what: string) {
    setAsking(false);
    setBusy(true);
    await act(asked, what);
    setBusy(false);
  }
  const run = (action: 'fix' | 'acknowledge') => go({ action, code: finding.code, ids }, t(`bulk.${action}`));
  const fixes = corrections.includes(finding.fix.kind);
  const v = finding.fix.values;
  const remedy = useBrought().brought.find((one) => one.id === finding.fix.kind);
  const asks = remedy?.parameters.some((one) => one.required && v[one.name] === undefined);
  const does = (is: ActionDescription, given: Record<string, string>) =>
    go({ ...v, ...given, action: is.id, ids }, inWords(is.name));
  const proposal = [
    [v.prefecture, v.city, v.street].filter(Boolean).join(''),
    v.building,
    v.company,
    v.name,
    v.phone,
    finding.fix.kind === 'tax.set' && `${v.from ?? ''}% → ${v.to ?? ''}%`,
    v.date ?? v.shipDate ?? v.day,
  ]
    .filter(Boolean)
    .join(' ');
  const place = finding.fix.kind !== 'address.replace' || v.street !== undefined;
  const address = finding.code.startsWith('address.') || finding.fix.kind.startsWith('address.');
  const remarks = finding.code.startsWith('remarks') ? view.order.placed.remarks : '';
  return (
    <div className={`finding level-${finding.level}`} data-testid={`finding-${finding.code}`}>
      <LevelMark level={finding.level} />
      <div className="grow">
        <Sentence finding={finding} />
        {remarks && <blockquote>{remarks}</blockquote>}
        {proposal && (
          <div className="proposal">
            <span className="quiet">{t('order.proposal')}</span> {proposal}
          </div>
        )}
      </div>
      {may && fixes && (
        <Button
          type="primary"
          disabled={busy}
          onClick={() => void run('fix')}
          data-testid={`fix-${finding.code}`}
        >
          {place ? t(`fix.${finding.fix.kind}`, { defaultValue: t('order.fix') }) : t('order.fix')}
        </Button>
      )}
      {may && remedy && (
        <Button
          type="primary"
          disabled={busy}
          onClick={() => (asks ? setAsking(true) : void does(remedy, {}))}
          data-testid={`fix-${finding.code}`}
        >
          {inWords(remedy.name)}
        </Button>
      )}
      {remedy && asking && (
        <ActDialog
          is={remedy}
          n={1}
          close={() => setAsking(false)}
          act={(given) => void does(remedy, given)}
        />
      )}
      {may && address && (
        <Button
          onClick={() => edit(Number(v.destination ?? 0) || 0)}
          disabled={busy}
          data-testid={`edit-${finding.code}`}
        >
          {t('order.editAddress')} <kbd>e</kbd>
        </Button>
      )}
      {v.page?.startsWith('https://') && (
        <Button href={v.page} target="_blank" rel="noreferrer" data-testid={`page-${finding.code}`}>
          {t('order.mallPage')}
        </Button>
      )}
      {may && finding.level === 'WARN' && (
        <Button
          disabled={busy}
          onClick={() => void run('acknowledge')}
          data-testid={`acknowledge-${finding.code}`}
        >
          {t(finding.code.startsWith('mall.edit-') ? 'order.doneAtMall' : 'order.acknowledge')}
        </Button>
      )}
    </div>
  );
}
