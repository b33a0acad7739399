// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { moment } from './format';
import { Skeleton, Trouble } from './marks';
import { Card, Page } from './Page';
import { toast } from './toasts';
import './words/editions';

/** What the shop edits, and keeps every version of; version 0 is as the house brings it. */
export type Edition = { id: string; name: string; version: number; preset: boolean };

/** Where editions of one kind are kept. */
export type Shelf<E extends Edition> = {
  /** All that is asked of it is kept under this key. */
  key: string;
  /** What else is new after a save. */
  touches?: string[];
  /** The version given is the one that was seen; 0 makes a new edition. */
  save: (id: string, edition: E) => Promise<E>;
  versions: (id: string) => Promise<{ version: number; at: string; by: string }[]>;
  restore: (id: string, version: number, seen: number) => Promise<E>;
};

/** A page of editions: all by name, and the one that is chosen. */
export function EditionsPage<E extends Edition, D>({
  title,
  about,
  testid,
  loaded,
  list,
  mark,
  children,
}: {
  title: string;
  about: string;
  /** Of one edition; the page has it in the plural. */
  testid: string;
  loaded: UseQueryResult<D>;
  list: E[];
  /** What else stands beside a name. */
  mark: (edition: E) => ReactNode;
  children: (edition: E, open: (id: string) => void) => ReactNode;
}) {
  const { t } = useTranslation();
  const [where, setWhere] = useSearchParams();
  const chosen = list.find((e) => e.id === where.get('id')) ?? list[0];
  return (
    <Page title={title} about={<span className="quiet">{about}</span>} testid={`${testid}s`}>
      {loaded.isPending && <Skeleton />}
      {loaded.error && <Trouble error={loaded.error} retry={() => void loaded.refetch()} />}
      {chosen && (
        <div className="editions">
          <nav>
            {list.map((e) => (
              <Link
                key={e.id}
                to={`?id=${encodeURIComponent(e.id)}`}
                aria-current={e.id === chosen.id}
                data-testid={`${testid}-${e.id}`}
              >
                {e.name}
                <span className="quiet small">
                  {e.version > 0 && t('editions.version', { n: e.version })}
                  {mark(e)}
                </span>
              </Link>
            ))}
          </nav>
          {children(chosen, (id) => setWhere({ id }))}
        </div>
      )}
    </Page>
  );
}

/** Edits one edition; to be keyed by its id and version. */
export function EditionEditor<E extends Edition>({
  edition,
  shelf,
  testid,
  newId,
  add,
  open,
  children,
}: {
  edition: E;
  shelf: Shelf<E>;
  testid: string;
  newId: string;
  add: string;
  open: (id: string) => void;
  children: (draft: E, change: (more: Partial<E>) => void) => ReactNode;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState(edition);
  const [copy, setCopy] = useState('');
  const [problem, setProblem] = useState('');
  async function keep(saving: Promise<E>, id: string) {
    setProblem('');
    try {
      const next = await saving;
      toast({ kind: 'good', text: t('editions.saved', { n: next.version }) });
      for (const key of [shelf.key, ...(shelf.touches ?? [])]) {
        await client.invalidateQueries({ queryKey: [key] });
      }
      open(id);
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    }
  }
  return (
    <div className="stack" data-testid={testid} data-id={edition.id}>
      <div className="row-line edition-bar">
        <Button
          type="primary"
          disabled={draft === edition}
          onClick={() => void keep(shelf.save(edition.id, draft), edition.id)}
          data-testid={`${testid}-save`}
        >
          {t('editions.save')}
        </Button>
        <span className="grow" />
        <Input
          style={{ width: 220 }}
          placeholder={newId}
          aria-label={newId}
          value={copy}
          onChange={(e) => setCopy(e.target.value)}
          data-testid={`${testid}-new`}
        />
        <Button
          disabled={!/^[a-z0-9-]{1,40}$/.test(copy)}
          onClick={() => void keep(shelf.save(copy, { ...draft, version: 0 }), copy)}
        >
          {add}
        </Button>
      </div>
      {problem && (
        <p className="trouble" role="alert">
          {problem}
        </p>
      )}
      {children(draft, (more) => setDraft({ ...draft, ...more }))}
      <Versions
        edition={edition}
        shelf={shelf}
        restore={(version) => void keep(shelf.restore(edition.id, version, edition.version), edition.id)}
      />
    </div>
  );
}

function Versions<E extends Edition>({
  edition,
  shelf,
  restore,
}: {
  edition: E;
  shelf: Shelf<E>;
  restore: (version: number) => void;
}) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: [shelf.key, edition.id, 'versions', edition.version],
    queryFn: () => shelf.versions(edition.id),
  });
  const house = edition.preset ? [{ version: 0, at: '', by: t('editions.house') }] : [];
  return (
    <Card flush title={t('editions.versions')}>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      <table className="grid">
        <tbody>
          {[...(data ?? []), ...house].map((v) => (
            <tr key={v.version} data-testid="version" data-version={v.version}>
              <td className="num">{v.version > 0 ? t('editions.version', { n: v.version }) : ''}</td>
              <td className="num nowrap">{v.at && moment(v.at)}</td>
              <td className="wide">{v.by}</td>
              <td className="nowrap">
                {v.version === edition.version ? (
                  <span className="quiet">{t('editions.now')}</span>
                ) : (
                  <Button onClick={() => restore(v.version)}>{t('editions.restore')}</Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
