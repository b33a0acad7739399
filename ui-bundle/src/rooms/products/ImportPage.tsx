// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { count, moment } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { useMay, useNames } from '../../kit/session';
import { complain, toast } from '../../kit/toasts';
import { exportFile, forgetImport, importAsked, importsAsked, readImport, type ImportView } from './asked';
import { ImportColumns } from './ImportColumns';
import { ImportJudged } from './ImportJudged';
import { ImportRun } from './ImportRun';
import './words';
import './products.css';

/** Products come in by file: read, assigned, judged, and then brought in. */
export default function ImportPage() {
  const { t } = useTranslation();
  const edits = useMay()('products.edit');
  const [search, setSearch] = useSearchParams();
  const id = search.get('id') ?? '';
  const open = (which: string) => setSearch(which ? { id: which } : {});
  return (
    <Page
      title={t('products.import')}
      about={
        <span className="quiet">
          {t('productImport.about')}{' '}
          <Link to="/products" className="products-back">
            {t('products.back')}
          </Link>
        </span>
      }
      actions={
        <a href={exportFile} download data-testid="products-export">
          {t('products.export')}
        </a>
      }
      testid="product-import"
    >
      {edits && id === '' && <Fresh open={open} />}
      {edits && id !== '' && <One key={id} id={id} leave={() => open('')} />}
      {!edits && <Empty title={t('products.noneSee')} />}
    </Page>
  );
}

/** A file to begin with, or an import of lately. */
function Fresh({ open }: { open: (id: string) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  async function take(file: File) {
    setBusy(true);
    setProblem('');
    try {
      const read = await readImport(file);
      client.setQueryData(importAsked(read.id).queryKey, read);
      void client.invalidateQueries({ queryKey: importsAsked.queryKey });
      open(read.id);
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Drop busy={busy} take={(file) => void take(file)} />
      {busy && <p className="quiet">{t('productImport.reading')}</p>}
      {problem && (
        <p className="trouble" role="alert" data-testid="import-problem">
          {problem}
        </p>
      )}
      <Recent open={open} />
    </>
  );
}

function Drop({ busy, take }: { busy: boolean; take: (file: File) => void }) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    const [file] = e.dataTransfer.files;
    if (file && !busy) take(file);
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{t('productImport.drop')}</p>
      <Button type="primary" onClick={() => picker.current?.click()} loading={busy} autoFocus>
        {t('productImport.choose')}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,text/csv,text/tab-separated-values"
        data-testid="product-file"
        onChange={(e) => {
          const file = e.target.files?.[0];
          e.target.value = '';
          if (file) take(file);
        }}
      />
    </div>
  );
}

function Recent({ open }: { open: (id: string) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const names = useNames();
  const list = useQuery(importsAsked);
  async function forget(one: ImportView) {
    try {
      await forgetImport(one.id);
      toast({ kind: 'good', text: t('productImport.forgotten', { name: one.name }) });
    } catch (e) {
      complain(e);
    }
    await client.invalidateQueries({ queryKey: importsAsked.queryKey });
  }
  const onward = (one: ImportView) =>
    one.state === 'DONE' ? 'result' : one.state === 'RUNNING' ? 'open' : 'goOn';
  return (
    <Card flush title={t('productImport.recent')}>
      {list.isPending && <Skeleton lines={4} />}
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className="quiet pad">{t('productImport.noRecent')}</p>}
      {list.data && list.data.length > 0 && (
        <table className="grid middle product-table">
          <thead>
            <tr>
              <th className="wide">{t('productImport.file')}</th>
              <th />
              <th>{t('productImport.at')}</th>
              <th>{t('productImport.by')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {list.data.map((one) => (
              <tr key={one.id} data-testid="import-recent" data-state={one.state}>
                <td className="break">
                  {one.name}{' '}
                  <span className="quiet num">{t('productImport.rows', { n: count(one.rows) })}</span>
                </td>
                <td className={one.state === 'STOPPED' ? 'bad' : ''}>
                  {t(`productImport.state.${one.state}`)}
                </td>
                <td className="num nowrap">{moment(one.at)}</td>
                <td>{names(one.by)}</td>
                <td className="right">
                  <Button size="small" onClick={() => open(one.id)} data-testid="import-open">
                    {t(`productImport.${onward(one)}`)}
                  </Button>
                  {one.state !== 'RUNNING' && (
                    <Button
                      size="small"
                      type="text"
                      danger
                      onClick={() => void forget(one)}
                      data-testid="import-forget"
                    >
                      {t('productImport.forget')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

/** One import, wherever it stands. */
function One({ id, leave }: { id: string; leave: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [again, setAgain] = useState(false);
  const asked = useQuery(importAsked(id));
  const one = asked.data;
  if (asked.isPending) return <Skeleton />;
  if (!one) return asked.error && <Trouble error={asked.error} retry={() => void asked.refetch()} />;
  const step = again ? 'READ' : one.state;
  return (
    <>
      <div className="station" data-testid="import-one" data-state={one.state}>
        <b className="break">{one.name}</b>
        <span className="quiet num">
          {t('productImport.rows', { n: count(one.rows) })} ・ {one.charset}
        </span>
        {one.state !== 'RUNNING' && (
          <Button onClick={leave} data-testid="import-leave">
            {t(one.state === 'DONE' ? 'productImport.next' : 'productImport.other')}
          </Button>
        )}
      </div>
      {step === 'READ' && (
        <ImportColumns
          one={one}
          done={(judged) => {
            // the rows are those of another judgement
            const { queryKey } = importAsked(id);
            client.removeQueries({ queryKey, predicate: (of) => of.queryKey.length > queryKey.length });
            client.setQueryData(queryKey, judged);
            void client.invalidateQueries({ queryKey: importsAsked.queryKey });
            setAgain(false);
          }}
        />
      )}
      {step === 'JUDGED' && <ImportJudged one={one} again={() => setAgain(true)} />}
      {(step === 'RUNNING' || step === 'STOPPED' || step === 'DONE') && <ImportRun one={one} />}
    </>
  );
}
