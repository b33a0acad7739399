// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../kit/format';
import { useInWords } from '../../kit/inWords';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card } from '../../kit/Page';
import { readOn } from '../../kit/pages';
import { complain } from '../../kit/toasts';
import {
  all,
  importAsked,
  importRowsAsked,
  importsAsked,
  runImport,
  type ImportRow,
  type ImportView,
  type RowKind,
} from './asked';
import './words';
import './products.css';

const kinds: RowKind[] = ['ADDED', 'CHANGED', 'REFUSED'];

const none = { added: 0, changed: 0, same: 0, refused: 0 };

/** What would come of a file, row by row, before anything is changed. */
export function ImportJudged({ one, again }: { one: ImportView; again: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { added, changed, same, refused } = one.counts ?? none;
  const n = { ADDED: added, CHANGED: changed, REFUSED: refused };
  const [kind, setKind] = useState<RowKind>(kinds.find((k) => n[k] > 0) ?? 'ADDED');
  const [busy, setBusy] = useState(false);
  const many = added + changed;
  async function run() {
    setBusy(true);
    try {
      const { job } = await runImport(one.id);
      client.setQueryData(importAsked(one.id).queryKey, { ...one, state: 'RUNNING', job });
      for (const queryKey of [['jobs'], importsAsked.queryKey]) void client.invalidateQueries({ queryKey });
    } catch (e) {
      complain(e);
      setBusy(false);
      await client.invalidateQueries({ queryKey: [...all, 'import', one.id] });
    }
  }
  return (
    <>
      <div className="station" data-testid="import-judged">
        <Button
          type="primary"
          loading={busy}
          disabled={many === 0}
          onClick={() => void run()}
          data-testid="import-run"
        >
          {many > 0 ? t('productImport.run', { n: count(many) }) : t('productImport.nothing')}
        </Button>
        <Button onClick={again} disabled={busy} data-testid="import-again">
          {t('productImport.again')}
        </Button>
        {refused > 0 && many > 0 && <span className="quiet">{t('productImport.rest')}</span>}
      </div>
      <div className="station">
        {kinds.map((value) => (
          <button
            key={value}
            className={value === 'REFUSED' && n[value] > 0 ? 'chip bad' : 'chip'}
            aria-pressed={value === kind}
            onClick={() => setKind(value)}
            autoFocus={value === kind}
            data-testid={`import-count-${value}`}
            data-count={n[value]}
          >
            {t(`productImport.${value}`)} <b className="num">{count(n[value])}</b>
          </button>
        ))}
        <span className="quiet" data-testid="import-count-same" data-count={same}>
          {t('productImport.same')} <b className="num">{count(same)}</b>
        </span>
      </div>
      <ImportRows id={one.id} kind={kind} heads={one} />
    </>
  );
}

/** The rows of a kind: what changes in each, or what is wrong with it. */
export function ImportRows({ id, kind, heads }: { id: string; kind: RowKind; heads: ImportView }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(importRowsAsked(id, kind));
  const rows = list.data?.pages.flatMap((p) => p.items) ?? [];
  if (list.isPending) return <Skeleton />;
  if (list.error) return <Trouble error={list.error} retry={() => void list.refetch()} />;
  if (rows.length === 0) return <Empty title={t(`productImport.none.${kind}`)} />;
  return (
    <Card flush>
      <table className="grid product-table">
        <thead>
          <tr>
            <th className="right">{t('productImport.row')}</th>
            <th>{t('products.col.code')}</th>
            <th>{t('products.col.name')}</th>
            <th className="wide">{t(`productImport.told.${kind}`)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.row} row={row} kind={kind} heads={heads} />
          ))}
        </tbody>
      </table>
      {list.hasNextPage && (
        <Button
          type="link"
          loading={list.isFetchingNextPage}
          onClick={() => void readOn(list)}
          data-testid="import-more"
        >
          {t('common.more')}
        </Button>
      )}
    </Card>
  );
}

function Line({ row, kind, heads }: { row: ImportRow; kind: RowKind; heads: ImportView }) {
  const inWords = useInWords();
  /** The column as the file calls it. */
  const head = (field: string, label: string) =>
    (field && heads.heads[heads.columns.indexOf(field)]) || label;
  return (
    <tr data-testid="import-row" data-kind={kind} data-row={row.row}>
      <td className="right num quiet">{row.row}</td>
      <td className="num break">{row.code}</td>
      <td className="break">{row.name}</td>
      <td>
        {row.faults.map((f, i) => (
          <div key={i} data-testid="import-fault">
            <b>{head(f.field, inWords(f.label))}</b>{' '}
            {f.value && <span className="product-value">{f.value}</span>}{' '}
            <span className="bad">{inWords(f.why)}</span>
          </div>
        ))}
        {row.changes.map((c) => (
          <div key={c.field} data-testid="import-change">
            <span className="quiet">{inWords(c.label)}</span>{' '}
            {kind !== 'ADDED' && (
              <>
                <del className="product-old">{c.old || '—'}</del> →{' '}
              </>
            )}
            <ins className="product-is">{c.new || '—'}</ins>
          </div>
        ))}
      </td>
    </tr>
  );
}
