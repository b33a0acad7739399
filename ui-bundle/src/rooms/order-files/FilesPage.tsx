// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { lazy, Suspense, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, body, sendOrderFiles } from '../../api/client';
import type { FileFormats, FilePreview, FileResult } from '../../api/types';
import { followJob } from '../../kit/followJob';
import { stopped } from '../../kit/jobs';
import { count } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Page } from '../../kit/Page';
import { refresh } from '../../kit/actions';
import { useMay, useNoOrders } from '../../kit/session';
import { shopName } from '../../kit/shopName';
import { Outcome, Seen } from './Seen';
import { byFile, newShop } from './shops';
import './words';

export function useFileFormats() {
  return useQuery({
    queryKey: ['order-file-profiles'],
    queryFn: () => body(api.GET('/order-file-profiles')),
  });
}

const SampleOrder = lazy(() => import('./SampleOrder'));

/** The format that test orders are written in; it comes with the house. */
const SAMPLE = 'free';

/** Whether a shop has orders by file alone: nobody outside is told of them. */

/** A connector's own format, in place of a profile. */
const OWN = 'connector';

/** Orders come in by file: looked at first, then brought in. */
export default function FilesPage() {
  const { t } = useTranslation();
  const may = useMay();
  const formats = useFileFormats();
  return (
    <Page title={t('place.files')} about={<span className="quiet">{t('files.about')}</span>} testid="files">
      {formats.isPending && <Skeleton />}
      {formats.error && <Trouble error={formats.error} retry={() => void formats.refetch()} />}
      {formats.data?.shops.length === 0 && (
        <Empty title={t('files.noShop')} hint={t('files.noShopHint')}>
          {may('connections.manage') && (
            <p>
              <Link to={newShop} data-testid="files-to-connections">
                {t('files.toConnections')}
              </Link>
            </p>
          )}
        </Empty>
      )}
      {formats.data && formats.data.shops.length > 0 && <Desk formats={formats.data} />}
    </Page>
  );
}

function Desk({ formats }: { formats: FileFormats }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asked] = useSearchParams();
  const [shop, setShop] = useState(formats.shops.length === 1 ? (formats.shops[0]?.id ?? '') : '');
  const [profile, setProfile] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const [seen, setSeen] = useState<FilePreview | null>(null);
  const [result, setResult] = useState<{ job: string; of: FileResult } | null>(null);
  const [progress, setProgress] = useState<[number, number] | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    setProblem('');
    try {
      await work();
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    } finally {
      setBusy(false);
      setProgress(null);
    }
  }
  const look = (next: File[], at: string, by: string) =>
    attempt(async () => {
      setSeen(null);
      setResult(null);
      if (next.length > 0 && at) setSeen(await sendOrderFiles('/order-files/preview', at, by, next));
    });
  const bring = () =>
    attempt(async () => {
      const by = profile || (seen?.profile ?? '');
      const { job } = await sendOrderFiles('/order-files', shop, by, files);
      setProgress([0, 0]);
      const ended = await followJob(client, job, (j) => setProgress([j.done, j.total]));
      if (stopped(ended)) throw new Error(ended.result);
      const of = await body(api.GET('/order-files/imports/{job}', { params: { path: { job } } }));
      setResult({ job, of });
      refresh(client);
    });
  const take = (next: File[]) => {
    setFiles(next);
    void look(next, shop, profile);
  };
  const to = (id: string) => {
    const first = formats.shops.find((s) => s.id === id)?.profile ?? '';
    setShop(id);
    setProfile(first);
    void look(files, id, first);
  };
  const again = () => {
    setFiles([]);
    setSeen(null);
    setResult(null);
  };
  /** An order to oneself, by the format that it is written in. */
  const tryOut = (file: File) => {
    setFiles([file]);
    setProfile(SAMPLE);
    void look([file], shop, SAMPLE);
  };
  const none = useNoOrders();
  const tries = (none || asked.has('sample')) && formats.profiles.some((p) => p.id === SAMPLE);
  const own = formats.shops.find((s) => s.id === shop)?.own ?? false;
  return (
    <>
      <div className="station">
        <Select
          aria-label={t('files.shop')}
          placeholder={t('files.chooseShop')}
          style={{ width: 240 }}
          value={shop || null}
          onChange={to}
          disabled={busy}
          data-testid="files-shop"
          options={formats.shops.map((s) => ({
            value: s.id,
            label: s.name ? `${s.name}` : shopName(s.id, t),
          }))}
        />
        <Select
          aria-label={t('files.profile')}
          style={{ width: 300 }}
          value={profile}
          disabled={busy}
          data-testid="files-profile"
          onChange={(next) => {
            setProfile(next);
            void look(files, shop, next);
          }}
          options={[
            { value: '', label: t('files.guess') },
            ...(own ? [{ value: OWN, label: t('files.own') }] : []),
            ...formats.profiles.map((p) => ({
              value: p.id,
              label: p.gaps.length > 0 ? t('files.incomplete', { name: p.name }) : p.name,
            })),
          ]}
        />
      </div>
      <Drop files={files} busy={busy || !shop} take={take} />
      {tries && files.length === 0 && (
        <Suspense fallback={null}>
          <SampleOrder take={byFile(shop) && !busy ? tryOut : undefined} />
        </Suspense>
      )}
      {problem && (
        <p className="trouble" role="alert" data-testid="files-problem">
          {problem}
        </p>
      )}
      {busy && !seen && files.length > 0 && <p className="quiet">{t('files.reading')}</p>}
      {progress && (
        <div className="row-line" data-testid="files-progress">
          <b>{t('files.running')}</b>
          <progress value={progress[0]} max={progress[1] || 1} />
          <span className="num quiet">
            {count(progress[0])} / {count(progress[1])}
          </span>
        </div>
      )}
      {result && <Outcome job={result.job} result={result.of} again={again} />}
      {seen && !result && <Seen seen={seen} formats={formats} busy={busy} bring={() => void bring()} />}
    </>
  );
}

function Drop({ files, busy, take }: { files: File[]; busy: boolean; take: (next: File[]) => void }) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    if (!busy) take([...e.dataTransfer.files]);
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
      <p>{files.length > 0 ? files.map((f) => f.name).join(' + ') : t('files.drop')}</p>
      <Button onClick={() => picker.current?.click()} disabled={busy}>
        {t('files.choose')}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept=".csv,.txt,.tsv,text/csv,text/tab-separated-values"
        data-testid="files-file"
        onChange={(e) => {
          take([...(e.target.files ?? [])]);
          e.target.value = '';
        }}
      />
    </div>
  );
}
