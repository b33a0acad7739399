// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, base, body, sendFile } from '../../api/client';
import type { LeftOut, RequestedFile, ResultsTaken } from '../../api/types';
import { useMay } from '../../kit/session';
import { count, moment } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card } from '../../kit/Page';
import { toast } from '../../kit/toasts';
import { refresh } from '../../kit/actions';
import { Agents } from './Agents';
import { FileIn } from './FileIn';
import { useAttempt } from './useAttempt';
import './words';

const key = ['payments', 'request-files'];

/** Deferred payments: which connection is asked for them, and the files of agents that work by files. */
export function DeferredPayments() {
  const { t } = useTranslation();
  const may = useMay();
  const [left, setLeft] = useState<LeftOut[]>([]);
  const state = useQuery({ queryKey: key, queryFn: () => body(api.GET('/payments/request-files')) });
  const results = useQuery({
    queryKey: ['payments', 'result-files'],
    queryFn: () => body(api.GET('/payments/result-files')),
  });
  return (
    <>
      {may('payments.manage') && <Agents />}
      {state.isPending && <Skeleton lines={6} />}
      {state.error && <Trouble error={state.error} retry={() => void state.refetch()} />}
      {state.data?.formats.length === 0 && results.data?.length === 0 && (
        <Empty title={t('deferred.noFormat')} />
      )}
      {state.data && (state.data.formats.length > 0 || state.data.files.length > 0) && (
        <Card
          flush
          title={t('deferred.files', { n: count(state.data.waiting) })}
          testid="request-files"
          extra={<Write formats={state.data.formats} waiting={state.data.waiting} leave={setLeft} />}
        >
          {left.length > 0 && <Left orders={left} />}
          <table className="grid middle">
            <tbody>
              {state.data.files.map((f) => (
                <One
                  key={f.id}
                  file={f}
                  format={state.data.formats.find((one) => one.id === f.format)?.name ?? f.format}
                />
              ))}
            </tbody>
          </table>
        </Card>
      )}
      {(results.data?.length ?? 0) > 0 && <Results formats={results.data ?? []} />}
    </>
  );
}

/** Writes all that waits; who wants it in another format chooses that first. */
function Write({
  formats,
  waiting,
  leave,
}: {
  formats: { id: string; name: string }[];
  waiting: number;
  leave: (orders: LeftOut[]) => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const { busy, attempt } = useAttempt(key);
  const format = chosen || (formats[0]?.id ?? '');
  const write = () =>
    attempt(async () => {
      const done = await body(api.POST('/payments/request-files', { body: { format } }));
      leave(done.left);
      if (done.file) toast({ kind: 'good', text: t('deferred.written', { n: count(done.file.orders) }) });
    });
  return (
    <div className="row-line">
      {formats.length > 0 && (
        <Select
          aria-label={t('deposits.format')}
          value={format}
          onChange={setChosen}
          style={{ width: 200 }}
          options={formats.map((f) => ({ value: f.id, label: f.name }))}
        />
      )}
      <Button
        type="primary"
        loading={busy}
        disabled={!format || waiting === 0}
        onClick={() => void write()}
        data-testid="request-write"
      >
        {t('deferred.write')}
      </Button>
    </div>
  );
}

/** The orders that did not go into the file: they wait as before. */
function Left({ orders }: { orders: LeftOut[] }) {
  const { t } = useTranslation();
  return (
    <div data-testid="request-left">
      <p className="warn file-note">{t('deferred.left', { n: count(orders.length) })}</p>
      <table className="grid middle">
        <tbody>
          {orders.map((o) => (
            <tr key={o.order}>
              <td className="nowrap">
                <Link to={`/orders/${o.order}`}>{o.number}</Link>
              </td>
              <td className="wide">{o.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function One({ file, format }: { file: RequestedFile; format: string }) {
  const { t } = useTranslation();
  const { busy, attempt } = useAttempt(key);
  const back = () =>
    attempt(async () => {
      const done = await body(
        api.DELETE('/payments/request-files/{id}', { params: { path: { id: file.id } } }),
      );
      toast({ kind: 'good', text: t('deferred.back', { n: count(done.orders) }) });
    });
  return (
    <tr data-testid="request-file" data-struck={file.struck}>
      <td className="num nowrap">{moment(file.at)}</td>
      <td className="nowrap">{file.by}</td>
      <td className="nowrap">{format}</td>
      <td className="right num nowrap">{t('deferred.inFile', { n: count(file.orders) })}</td>
      <td className="wide">
        <a href={`${base}/payments/request-files/${encodeURIComponent(file.id)}`} download={file.name}>
          {file.name}
        </a>
      </td>
      <td className="right nowrap">
        {file.struck ? (
          <span className="quiet">{t('deferred.struck')}</span>
        ) : (
          <Button size="small" disabled={busy} onClick={() => void back()} data-testid="request-back">
            {t('deferred.takeBack')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** What agents decided, by file; the rows that did not go in are named. */
function Results({ formats }: { formats: { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [taken, setTaken] = useState<ResultsTaken | null>(null);
  async function read(format: string, file: File) {
    setTaken(null);
    const done = await sendFile('/payments/result-files', { format }, file);
    setTaken(done);
    refresh(client);
    return t('deferred.taken', { n: count(done.read), decided: count(done.decided) });
  }
  return (
    <Card title={t('deferred.results')} testid="result-files">
      <FileIn formats={formats} label={t('deferred.pick')} read={read} testid="result-file" />
      {taken && taken.faults.length > 0 && (
        <table className="grid middle">
          <thead>
            <tr>
              <th className="right">{t('deferred.row')}</th>
              <th>{t('deferred.column')}</th>
              <th className="wide">{t('deposits.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {taken.faults.map((f) => (
              <tr key={`${f.row} ${f.column}`} data-testid="result-fault">
                <td className="right num">{f.row}</td>
                <td className="nowrap">{f.column}</td>
                <td>{f.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
