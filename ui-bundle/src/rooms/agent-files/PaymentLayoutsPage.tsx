// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import type { PaymentLayout, PaymentReading } from '../../api/types';
import { EditionEditor, EditionsPage, type Shelf } from '../../kit/Editions';
import { FileColumns, FileForm, FileNote, FileTrial } from '../../kit/FileLayout';
import { Card, Field } from '../../kit/Page';
import '../../kit/words/fileLayouts';
import '../../kit/words/fileProfiles';
import { Reading } from './Reading';
import './words';

const shelf: Shelf<PaymentLayout> = {
  key: 'payment-file-layouts',
  touches: ['payments'],
  save: (id, layout) =>
    body(api.PUT('/payment-file-layouts/{id}', { params: { path: { id } }, body: layout })),
  versions: (id) => body(api.GET('/payment-file-layouts/{id}/versions', { params: { path: { id } } })),
  restore: (id, version, seen) =>
    body(
      api.POST('/payment-file-layouts/{id}/restore', { params: { path: { id } }, body: { version, seen } }),
    ),
};

type Part = { draft: PaymentLayout; change: (more: Partial<PaymentLayout>) => void };

/** Files of payment agents: what stands in which column. */
export default function PaymentLayoutsPage() {
  const { t } = useTranslation();
  const layouts = useQuery({ queryKey: [shelf.key], queryFn: () => body(api.GET('/payment-file-layouts')) });
  const [read, setRead] = useState<{ id: string; seen: PaymentReading | null }>({ id: '', seen: null });
  return (
    <EditionsPage
      title={t('place.paymentLayouts')}
      about={t('paymentLayouts.about')}
      testid="payment-layout"
      loaded={layouts}
      list={layouts.data?.layouts ?? []}
      mark={(l) => (
        <>
          {l.used && <b> {t('paymentLayouts.inUse')}</b>}
          {!l.proven && <span> {t('paymentLayouts.beta')}</span>}
        </>
      )}
    >
      {(layout, open) => (
        <EditionEditor
          key={`${layout.id}-${layout.version}`}
          edition={layout}
          shelf={shelf}
          testid="payment-layout"
          newId={t('paymentLayouts.newId')}
          add={t('paymentLayouts.add')}
          open={open}
        >
          {(draft, change) => (
            <>
              <General draft={draft} change={change} />
              <FileColumns
                columns={draft.columns}
                fields={layouts.data?.fields ?? []}
                hint={t('paymentLayouts.columnsHint')}
                change={(columns) => change({ columns })}
              />
              <FileTrial
                title={t('paymentLayouts.trial')}
                none={t('paymentLayouts.readsOnly')}
                write={() => body(api.POST('/payment-file-layouts/trial', { body: draft }))}
              />
              <Result draft={draft} change={change} />
              {layout.result && (
                <Reading
                  id={layout.id}
                  saved={draft === layout}
                  seen={read.id === layout.id ? read.seen : null}
                  see={(seen) => setRead({ id: layout.id, seen })}
                />
              )}
            </>
          )}
        </EditionEditor>
      )}
    </EditionsPage>
  );
}

/** How it is called and written. */
function General({ draft, change }: Part) {
  const { t } = useTranslation();
  const flag = (key: 'head' | 'quoted' | 'mark') => (
    <Checkbox checked={draft[key]} onChange={(e) => change({ [key]: e.target.checked })}>
      {t(`fileLayouts.${key}`)}
    </Checkbox>
  );
  return (
    <Card>
      {!draft.proven && (
        <p className="warn" data-testid="payment-layout-beta">
          {t('paymentLayouts.betaHint')}
        </p>
      )}
      <div className="file-general">
        <Field label={t('fileProfiles.name')} required>
          <Input value={draft.name} onChange={(e) => change({ name: e.target.value })} />
        </Field>
        <FileForm draft={draft} change={change} />
      </div>
      <div className="row-line">
        <Checkbox
          checked={draft.used}
          onChange={(e) => change({ used: e.target.checked })}
          data-testid="payment-layout-used"
        >
          {t('paymentLayouts.used')}
        </Checkbox>
        {flag('head')}
        {flag('quoted')}
        {flag('mark')}
        {draft.used && <Link to="/payments?side=deferred">{t('paymentLayouts.goOn')}</Link>}
      </div>
      <FileNote note={draft.note} change={(note) => change({ note })} />
    </Card>
  );
}

const nowhere = {
  key: '',
  outcome: '',
  granted: '',
  refused: '',
  held: '',
  payment: '',
  reason: '',
  head: true,
};

/** Where decisions stand in the file that comes back. */
function Result({ draft, change }: Part) {
  const { t } = useTranslation();
  const result = draft.result ?? nowhere;
  const set = (more: Partial<typeof nowhere>) => change({ result: { ...result, ...more } });
  return (
    <Card title={t('paymentLayouts.result')}>
      <Checkbox
        checked={draft.result !== null}
        onChange={(e) => change({ result: e.target.checked ? nowhere : null })}
      >
        {t('paymentLayouts.reads')}
      </Checkbox>
      {draft.result && (
        <>
          <div className="file-general">
            {(['key', 'outcome', 'granted', 'refused', 'held', 'payment', 'reason'] as const).map((part) => (
              <Field
                key={part}
                label={t(`paymentLayouts.r.${part}`)}
                help={t(`paymentLayouts.r.hint.${part}`)}
                required={part === 'key'}
              >
                <Input
                  value={result[part]}
                  onChange={(e) => set({ [part]: e.target.value })}
                  data-testid={`payment-result-${part}`}
                />
              </Field>
            ))}
          </div>
          <Checkbox checked={result.head} onChange={(e) => set({ head: e.target.checked })}>
            {t('paymentLayouts.resultHead')}
          </Checkbox>
        </>
      )}
    </Card>
  );
}
