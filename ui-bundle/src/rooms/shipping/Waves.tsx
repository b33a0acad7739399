// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, type MenuProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, base, body } from '../../api/client';
import type { DocumentKind, Wave } from '../../api/types';
import { refresh } from '../../kit/actions';
import { AskReason } from '../../kit/AskReason';
import { By } from '../../kit/By';
import { Dialog } from '../../kit/Dialog';
import { count, date, moment, today } from '../../kit/format';
import { Card, Field } from '../../kit/Page';
import { useMay, useMenu } from '../../kit/session';
import { complain } from '../../kit/toasts';
import { Menu } from '../../kit/Menu';
import './words';

/** What goes along with every wave of labels. */
export const papersOfWave = ['statement', 'picking-list'];

export type PutOut = (wanted: {
  ids?: number[];
  again?: string;
  reason?: string;
  labels?: boolean;
  papers?: string[];
}) => Promise<void>;

/** What was put out at one time: its papers, where its parcels are by now, and what comes next. */
export function Waves({ putOut, kinds }: { putOut: PutOut; kinds: DocumentKind[] }) {
  const { t } = useTranslation();
  const has = useMenu();
  const { data } = useQuery({
    queryKey: ['waybill-batches', 'waves'],
    queryFn: () => body(api.GET('/waybill-batches/waves', { params: { query: { limit: 20 } } })),
  });
  const [again, setAgain] = useState<{ wave: Wave; papers: string[]; labels: boolean } | null>(null);
  const [striking, setStriking] = useState<Wave['files'][0] | null>(null);
  const client = useQueryClient();
  async function strike(id: string, reason: string) {
    setStriking(null);
    try {
      await api.POST('/waybill-batches/{id}/strike', { params: { path: { id } }, body: { reason } });
    } catch (e) {
      complain(e);
    }
    await client.invalidateQueries({ queryKey: ['waybill-batches'] });
    refresh(client);
  }
  if (!data?.length) return null;
  const papers = has('documents');
  return (
    <Card
      flush
      title={t('output.waves')}
      extra={<span className="quiet">{t('output.wavesHint')}</span>}
      testid="waves"
    >
      <table className="grid middle waves">
        <thead>
          <tr>
            <th>{t('output.run')}</th>
            <th>{t('output.by')}</th>
            <th className="wide">{t('col.carrier')}</th>
            <th>{t('output.labels')}</th>
            {papers && papersOfWave.map((kind) => <th key={kind}>{t(`output.paper.${kind}`)}</th>)}
            <th>{t('output.now')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {data.map((wave) => (
            <tr
              key={wave.id}
              data-testid="wave"
              data-id={wave.id}
              data-waiting={wave.waiting}
              data-papers={wave.papers.map((p) => p.kind).join(' ')}
            >
              <td className="nowrap">
                <WaveName wave={wave} />
              </td>
              <td className="num nowrap quiet">
                {moment(wave.at)} <By actor={wave.by} />
              </td>
              <td>
                {wave.files.map((file) => (
                  <LabelData key={file.id} file={file} />
                ))}
                {wave.reason && <span className="quiet">{t('output.because', { reason: wave.reason })}</span>}
              </td>
              <td>
                <Out yes={!wave.files.every((f) => f.struck)} no={t('output.struck')} />
              </td>
              {papers &&
                papersOfWave.map((kind) => (
                  <td key={kind} data-testid={`wave-${kind}`}>
                    <PaperOut wave={wave} kind={kind} />
                  </td>
                ))}
              <td className="num">
                <Now wave={wave} />
              </td>
              <td className="right nowrap">
                <Next
                  wave={wave}
                  kinds={kinds}
                  putOut={putOut}
                  ask={(what) => setAgain({ wave, ...what })}
                  strike={setStriking}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {again && (
        <Again
          {...again}
          kinds={kinds}
          close={() => setAgain(null)}
          go={(wanted) => {
            setAgain(null);
            void putOut({ again: again.wave.id, ...wanted });
          }}
        />
      )}
      {striking && (
        <AskReason
          title={t('output.strikeTitle', { id: striking.id })}
          why={t('output.strikeWhy', { n: striking.shipments })}
          ok={t('output.strike')}
          close={() => setStriking(null)}
          go={(reason) => void strike(striking.id, reason)}
        />
      )}
    </Card>
  );
}

function WaveName({ wave }: { wave: Wave }) {
  const { t, i18n } = useTranslation();
  const day =
    wave.day === today()
      ? ''
      : wave.day === today(-1)
        ? t('output.yesterday')
        : date(wave.day, i18n.language);
  return <b>{t('output.runOf', { day, n: wave.run }).trim()}</b>;
}

/** The very file that was written, to be taken again. */
function LabelData({ file }: { file: Wave['files'][0] }) {
  const { t } = useTranslation();
  return (
    <a
      className={file.struck ? 'num struck' : 'num'}
      href={`${base}/waybill-batches/${encodeURIComponent(file.id)}/file`}
      download
      title={t('output.takeFile', { id: file.id })}
      data-testid="wave-file"
      data-id={file.id}
    >
      {t(`carrier.${file.carrier}`, { defaultValue: file.carrier })} {count(file.shipments)}
    </a>
  );
}

function Out({ yes, no }: { yes: boolean; no: string }) {
  const { t } = useTranslation();
  return yes ? <span className="good">✓ {t('output.out')}</span> : <span className="warn">{no}</span>;
}

function PaperOut({ wave, kind }: { wave: Wave; kind: string }) {
  const { t } = useTranslation();
  const paper = wave.papers.find((p) => p.kind === kind);
  if (!paper) return <Out yes={false} no={t('output.notYet')} />;
  return (
    <a href={`${base}/documents/${encodeURIComponent(paper.id)}`} target="_blank" rel="noopener">
      <Out yes no="" />
    </a>
  );
}

function Now({ wave }: { wave: Wave }) {
  const { t } = useTranslation();
  const parts = (['waiting', 'numbered', 'left', 'elsewhere'] as const).filter((of) => wave[of] > 0);
  return <>{parts.map((of) => t(`output.state.${of}`, { n: count(wave[of]) })).join('・')}</>;
}

function Next({
  wave,
  kinds,
  putOut,
  ask,
  strike,
}: {
  wave: Wave;
  kinds: DocumentKind[];
  putOut: PutOut;
  ask: (what: { papers: string[]; labels: boolean }) => void;
  strike: (file: Wave['files'][0]) => void;
}) {
  const { t } = useTranslation();
  const has = useMenu();
  const may = useMay();
  const navigate = useNavigate();
  const prints = has('documents') && may('documents.issue');
  const out = (kind: string) => wave.papers.some((p) => p.kind === kind);
  const missing = prints ? papersOfWave.filter((kind) => !out(kind)) : [];
  const still = wave.waiting + wave.numbered + wave.left > 0;
  const alive = wave.files.filter((f) => !f.struck);
  const other = prints && still ? kinds.filter((k) => !k.numbered) : [];
  const items: MenuProps['items'] = [
    ...other.map((k) => ({
      key: k.kind,
      label: <span data-testid={`wave-print-${k.kind}`}>{k.name}</span>,
      onClick: () =>
        out(k.kind)
          ? ask({ papers: [k.kind], labels: false })
          : void putOut({ again: wave.id, labels: false, papers: [k.kind] }),
    })),
    ...alive.map((f) => ({
      key: f.id,
      label: <Link to={`/orders?batch=${encodeURIComponent(f.id)}`}>{t('output.orders', { id: f.id })}</Link>,
    })),
    ...(wave.waiting > 0
      ? [
          { type: 'divider' as const },
          ...alive.map((f) => ({
            key: `strike ${f.id}`,
            danger: true,
            label: <span data-testid="wave-strike">{t('output.strikeOf', { id: f.id })}</span>,
            onClick: () => strike(f),
          })),
        ]
      : []),
  ];
  return (
    <span className="wave-acts">
      {missing.length > 0 && still ? (
        <Button
          size="small"
          type="primary"
          onClick={() => void putOut({ again: wave.id, labels: false, papers: missing })}
          data-testid="wave-missing"
        >
          {t('output.printMissing')}
        </Button>
      ) : wave.waiting > 0 && has('tracking-imports') ? (
        <Button size="small" onClick={() => void navigate('/numbers')} data-testid="wave-next">
          {t('output.toNumbers')}
        </Button>
      ) : (
        wave.numbered > 0 &&
        has('hand-overs') && (
          <Button size="small" onClick={() => void navigate('/hand-over')} data-testid="wave-next">
            {t('output.toHandOver')}
          </Button>
        )
      )}
      {still && (
        <Button
          size="small"
          onClick={() => ask({ papers: prints ? papersOfWave : [], labels: wave.waiting > 0 })}
          data-testid="wave-again"
        >
          {t('output.putOutAgain')}
        </Button>
      )}
      {items.length > 0 && (
        <Menu items={items}>
          <Button size="small" aria-label={t('output.menu')} data-testid="wave-more">
            …
          </Button>
        </Menu>
      )}
    </span>
  );
}

/** What of a wave is put out again, and why. */
function Again({
  wave,
  papers,
  labels,
  kinds,
  close,
  go,
}: {
  wave: Wave;
  papers: string[];
  labels: boolean;
  kinds: DocumentKind[];
  close: () => void;
  go: (wanted: { reason: string; labels: boolean; papers: string[] }) => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const wanted = (what: string) => !left.has(what);
  const toggle = (what: string) => {
    const next = new Set(left);
    if (!next.delete(what)) next.add(what);
    setLeft(next);
  };
  const writes = labels && wanted('labels');
  const prints = papers.filter(wanted);
  const name = (kind: string) => kinds.find((k) => k.kind === kind)?.name ?? t(`output.paper.${kind}`);
  const n = wave.waiting + wave.numbered + wave.left;
  return (
    <Dialog
      title={t('output.againTitle', { n: count(n) })}
      ok={t('output.putOutAgain')}
      close={close}
      disabled={!reason.trim() || (!writes && prints.length === 0)}
      go={() => go({ reason: reason.trim(), labels: writes, papers: prints })}
      testid="again-yes"
    >
      <div className="stack">
        <Field label={t('output.againWhy')}>
          <Input
            value={reason}
            maxLength={200}
            onChange={(e) => setReason(e.target.value)}
            data-testid="again-reason"
          />
        </Field>
        <div className="row-line">
          {(['jam', 'lost', 'changed'] as const).map((why) => (
            <Button key={why} size="small" onClick={() => setReason(t(`output.why.${why}`))}>
              {t(`output.why.${why}`)}
            </Button>
          ))}
        </div>
        {labels && (
          <Checkbox checked={writes} onChange={() => toggle('labels')} data-testid="again-labels">
            {t('output.waybills')} <span className="quiet">{t('output.twice')}</span>
          </Checkbox>
        )}
        {papers.map((kind) => (
          <Checkbox
            key={kind}
            checked={wanted(kind)}
            onChange={() => toggle(kind)}
            data-testid={`again-${kind}`}
          >
            {name(kind)}
          </Checkbox>
        ))}
      </div>
    </Dialog>
  );
}
