// SPDX-License-Identifier: Apache-2.0
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay } from '../../kit/session';
import { Ledger } from './Ledger';
import { PaperSettings } from './PaperSettings';
import { Prints } from './Prints';
import { Page } from '../../kit/Page';
import './words';

/** Issued documents, the PDFs of print jobs, and how papers are made. */
export default function DocumentsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const views = ['ledger', 'prints', ...(may('documents.manage') ? ['settings'] : [])];
  const asked = search.get('view') ?? '';
  const view = views.includes(asked) ? asked : 'ledger';
  return (
    <Page
      title={t('place.documents')}
      testid="documents"
      actions={
        <Segmented
          value={view}
          onChange={(v) => setSearch({ view: v })}
          options={views.map((v) => ({ value: v, label: t(`documents.v.${v}`) }))}
        />
      }
    >
      {view === 'ledger' && <Ledger />}
      {view === 'prints' && <Prints />}
      {view === 'settings' && <PaperSettings />}
    </Page>
  );
}
