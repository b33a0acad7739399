// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, body } from '../api/client';
import type { LabelLayout, LabelLayouts } from '../api/types';
import { moment } from '../kit/format';
import { Skeleton, Trouble } from '../kit/marks';
import { Card, Page } from '../kit/Page';
import { toast } from '../kit/toasts';
import { Columns, ForWarehouse, General, Result } from './LayoutParts';

const all = ['label-file-layouts'];

/** The shop's own label files: what stands in which column. */
export default function LabelLayoutsPage() {
  const { t } = useTranslation();
  const layouts = useQuery({ queryKey: all, queryFn: () => body(api.GET('/label-file-layouts')) });
  const [where, setWhere] = useSearchParams();
  const list = layouts.data?.layouts ?? [];
  const chosen = list.find((l) => l.id === where.get('id')) ?? list[0];
  return (
    <Page
      title={t('place.labelLayouts')}
      about={<span className="quiet">{t('labelLayouts.about')}</span>}
      testid="label-layouts"
    >
      {layouts.isPending && <Skeleton />}
      {layouts.error && <Trouble error={layouts.error} retry={() => void layouts.refetch()} />}
      {layouts.data && chosen && (
        <div className="file-profiles">
          <nav>
            {list.map((l) => (
              <Link
                key={l.id}
                to={`?id=${encodeURIComponent(l.id)}`}
                aria-current={l.id === chosen.id}
                data-testid={`label-layout-${l.id}`}
              >
                {l.name}
                <span className="quiet small">
                  {l.version > 0 && t('fileProfiles.changed', { n: l.version })}
                  {l.used && <b> {t('labelLayouts.inUse')}</b>}
                </span>
              </Link>
            ))}
          </nav>
          <Editor
            key={`${chosen.id}-${chosen.version}`}
            layout={chosen}
            layouts={layouts.data}
            open={(id) => setWhere({ id })}
          />
        </div>
      )}
    </Page>
  );
}

function Editor({
  layout,
  layouts,
  open,
}: {
  layout: LabelLayout;
  layouts: LabelLayouts;
  open: (id: string) => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState(layout);
  const [copy, setCopy] = useState('');
  const [problem, setProblem] = useState('');
  const change = (more: Partial<LabelLayout>) => setDraft({ ...draft, ...more });
  async function save(id: string, version: number) {
    setProblem('');
    try {
      const next = await body(
        api.PUT('/label-file-layouts/{id}', { params: { path: { id } }, body: { ...draft, version } }),
      );
      toast({ kind: 'good', text: t('fileProfiles.saved', { n: next.version }) });
      await client.invalidateQueries({ queryKey: all });
      await client.invalidateQueries({ queryKey: ['carriers'] });
      await client.invalidateQueries({ queryKey: ['warehouses'] });
      open(id);
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    }
  }
  return (
    <div className="stack" data-testid="label-layout" data-id={layout.id}>
      <div className="row-line">
        <Button
          type="primary"
          disabled={draft === layout}
          onClick={() => void save(layout.id, layout.version)}
          data-testid="label-layout-save"
        >
          {t('fileProfiles.save')}
        </Button>
        <span className="grow" />
        <Input
          style={{ width: 220 }}
          placeholder={t('labelLayouts.newId')}
          aria-label={t('labelLayouts.newId')}
          value={copy}
          onChange={(e) => setCopy(e.target.value)}
        />
        <Button disabled={!/^[a-z0-9-]{1,40}$/.test(copy)} onClick={() => void save(copy, 0)}>
          {t('labelLayouts.add')}
        </Button>
      </div>
      {problem && (
        <p className="trouble" role="alert">
          {problem}
        </p>
      )}
      <General draft={draft} change={change} />
      <Columns draft={draft} fields={layouts.fields} change={change} />
      <Trial draft={draft} />
      <Result draft={draft} change={change} />
      <ForWarehouse draft={draft} change={change} />
      <Versions layout={layout} />
    </div>
  );
}

/** What the draft writes of a shipment that is made up. */
function Trial({ draft }: { draft: LabelLayout }) {
  const { t } = useTranslation();
  const [seen, setSeen] = useState<{ text: string; problems: string[] } | null>(null);
  const [problem, setProblem] = useState('');
  async function look() {
    setProblem('');
    try {
      setSeen(await body(api.POST('/label-file-layouts/trial', { body: draft })));
    } catch (e) {
      setSeen(null);
      setProblem(e instanceof Error ? e.message : String(e));
    }
  }
  return (
    <Card
      title={t('labelLayouts.trial')}
      extra={
        <Button onClick={() => void look()} data-testid="label-layout-try">
          {t('labelLayouts.try')}
        </Button>
      }
    >
      {problem && (
        <p className="trouble" role="alert">
          {problem}
        </p>
      )}
      {seen?.problems.map((p) => (
        <p className="warn" key={p}>
          {p}
        </p>
      ))}
      {seen && (
        <pre className="label-trial" data-testid="label-layout-trial">
          {seen.text || t('labelLayouts.readsOnly')}
        </pre>
      )}
    </Card>
  );
}

function Versions({ layout }: { layout: LabelLayout }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: [...all, layout.id, 'versions', layout.version],
    queryFn: () =>
      body(api.GET('/label-file-layouts/{id}/versions', { params: { path: { id: layout.id } } })),
  });
  async function restore(version: number) {
    const next = await body(
      api.POST('/label-file-layouts/{id}/restore', {
        params: { path: { id: layout.id } },
        body: { version, seen: layout.version },
      }),
    );
    toast({ kind: 'good', text: t('fileProfiles.saved', { n: next.version }) });
    await client.invalidateQueries({ queryKey: all });
  }
  const house = layout.preset ? [{ version: 0, at: '', by: t('fileProfiles.house') }] : [];
  return (
    <Card flush title={t('fileProfiles.versions')}>
      <table className="grid">
        <tbody>
          {[...(data ?? []), ...house].map((v) => (
            <tr key={v.version}>
              <td className="num">{v.version > 0 ? t('fileProfiles.changed', { n: v.version }) : ''}</td>
              <td className="num nowrap">{v.at && moment(v.at)}</td>
              <td className="wide">{v.by}</td>
              <td className="nowrap">
                {v.version === layout.version ? (
                  <span className="quiet">{t('fileProfiles.now')}</span>
                ) : (
                  <Button onClick={() => void restore(v.version)}>{t('fileProfiles.restore')}</Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
