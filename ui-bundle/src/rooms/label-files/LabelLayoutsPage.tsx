// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { LabelLayout } from '../../api/types';
import { EditionEditor, EditionsPage, type Shelf } from '../../kit/Editions';
import { Card } from '../../kit/Page';
import { Columns, ForWarehouse, General, Result } from './LayoutParts';
import './words';
import './label-files.css';

const shelf: Shelf<LabelLayout> = {
  key: 'label-file-layouts',
  touches: ['carriers', 'warehouses'],
  save: (id, layout) => body(api.PUT('/label-file-layouts/{id}', { params: { path: { id } }, body: layout })),
  versions: (id) => body(api.GET('/label-file-layouts/{id}/versions', { params: { path: { id } } })),
  restore: (id, version, seen) =>
    body(api.POST('/label-file-layouts/{id}/restore', { params: { path: { id } }, body: { version, seen } })),
};

/** The shop's own label files: what stands in which column. */
export default function LabelLayoutsPage() {
  const { t } = useTranslation();
  const layouts = useQuery({ queryKey: [shelf.key], queryFn: () => body(api.GET('/label-file-layouts')) });
  return (
    <EditionsPage
      title={t('place.labelLayouts')}
      about={t('labelLayouts.about')}
      testid="label-layout"
      loaded={layouts}
      list={layouts.data?.layouts ?? []}
      mark={(l) => l.used && <b> {t('labelLayouts.inUse')}</b>}
    >
      {(layout, open) => (
        <EditionEditor
          key={`${layout.id}-${layout.version}`}
          edition={layout}
          shelf={shelf}
          testid="label-layout"
          newId={t('labelLayouts.newId')}
          add={t('labelLayouts.add')}
          open={open}
        >
          {(draft, change) => (
            <>
              <General draft={draft} change={change} />
              <Columns draft={draft} fields={layouts.data?.fields ?? []} change={change} />
              <Trial draft={draft} />
              <Result draft={draft} change={change} />
              <ForWarehouse draft={draft} change={change} />
            </>
          )}
        </EditionEditor>
      )}
    </EditionsPage>
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
