// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { LabelLayout } from '../../api/types';
import { EditionEditor, EditionsPage, type Shelf } from '../../kit/Editions';
import { FileColumns, FileTrial } from '../../kit/FileLayout';
import { ForWarehouse, General, Result } from './LayoutParts';
import './words';

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
              <FileColumns
                columns={draft.columns}
                fields={layouts.data?.fields ?? []}
                hint={t('labelLayouts.columnsHint')}
                change={(columns) => change({ columns })}
              />
              <FileTrial
                title={t('labelLayouts.trial')}
                none={t('labelLayouts.readsOnly')}
                write={() => body(api.POST('/label-file-layouts/trial', { body: draft }))}
              />
              <Result draft={draft} change={change} />
              <ForWarehouse draft={draft} change={change} />
            </>
          )}
        </EditionEditor>
      )}
    </EditionsPage>
  );
}
