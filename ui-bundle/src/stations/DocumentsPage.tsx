// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, base, body } from '../api/client';
import { By } from '../app/By';
import { useMay } from '../app/session';
import { count, moment } from '../kit/format';
import { Empty, Skeleton, Trouble } from '../kit/marks';
import { Card, Field, Page } from '../kit/Page';
import { complain, toast } from '../kit/toasts';

/** Papers printed so far, and what stands on them. */
export default function DocumentsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const list = useQuery({
    queryKey: ['documents'],
    queryFn: () => body(api.GET('/documents', { params: { query: { limit: 200 } } })),
  });
  return (
    <Page title={t('place.documents')} testid="documents">
      <div className="side-by-side">
        <div>
          {list.isPending && <Skeleton />}
          {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
          {list.data?.items.length === 0 && (
            <Empty title={t('documents.none')} hint={t('documents.noneHint')} />
          )}
          {list.data && list.data.items.length > 0 && (
            <Card flush title={t('documents.printed')}>
              <table className="grid">
                <thead>
                  <tr>
                    <th>{t('output.at')}</th>
                    <th className="wide">{t('documents.kind')}</th>
                    <th>{t('output.by')}</th>
                    <th className="right">{t('documents.orders')}</th>
                    <th className="right">{t('documents.pages')}</th>
                    <th />
                  </tr>
                </thead>
                <tbody>
                  {list.data.items.map((d) => (
                    <tr key={d.id} data-testid="document-row" data-id={d.id} data-kind={d.kind}>
                      <td className="num nowrap">{moment(d.at)}</td>
                      <td>{d.name}</td>
                      <td>
                        <By actor={typeof d.by === 'string' ? { kind: 'STAFF', name: d.by } : d.by} />
                      </td>
                      <td className="right num">{count(d.orders)}</td>
                      <td className="right num">{count(d.pages)}</td>
                      <td className="right nowrap">
                        <a
                          href={`${base}/documents/${encodeURIComponent(d.id)}`}
                          target="_blank"
                          rel="noopener"
                          data-testid="document-open"
                        >
                          {t('documents.open')}
                        </a>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Card>
          )}
        </div>
        {may('settings') && <Look />}
      </div>
    </Page>
  );
}

/** Logo and free words on the statements. */
function Look() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['documents', 'settings'],
    queryFn: () => body(api.GET('/documents/settings')),
  });
  const [changed, setChanged] = useState<Record<string, string>>({});
  const picker = useRef<HTMLInputElement>(null);
  if (!data) return null;
  const now = { ...data, ...changed };
  async function save() {
    try {
      await api.PUT('/documents/settings', { body: changed });
      setChanged({});
      await client.invalidateQueries({ queryKey: ['documents', 'settings'] });
      toast({ kind: 'good', text: t('common.saved') });
    } catch (e) {
      complain(e);
    }
  }
  const takeLogo = (file: File | undefined) => {
    if (!file) return;
    const reader = new FileReader();
    reader.onload = () => setChanged({ ...changed, logo: String(reader.result).replace(/^data:[^,]*,/, '') });
    reader.readAsDataURL(file);
  };
  return (
    <Card title={t('documents.look')} testid="documents-settings">
      <div className="stack">
        <Field label={t('documents.logo')} help={t('documents.logoHelp')}>
          {now.logo ? (
            <img
              className="logo"
              alt=""
              src={`data:image/${now.logo.startsWith('/9j/') ? 'jpeg' : 'png'};base64,${now.logo}`}
            />
          ) : null}
          <div>
            <Button onClick={() => picker.current?.click()}>{t('numbers.choose')}</Button>
            <input
              ref={picker}
              type="file"
              hidden
              accept="image/png,image/jpeg"
              onChange={(e) => takeLogo(e.target.files?.[0])}
              data-testid="documents-logo"
            />
          </div>
        </Field>
        {(['message', 'deliveryMessage'] as const).map((key) => (
          <Field key={key} label={t(`documents.${key}`)}>
            <Input.TextArea
              rows={4}
              value={now[key] ?? ''}
              onChange={(e) => setChanged({ ...changed, [key]: e.target.value })}
              data-testid={`documents-${key}`}
            />
          </Field>
        ))}
        <div>
          <Button type="primary" disabled={Object.keys(changed).length === 0} onClick={() => void save()}>
            {t('common.save')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
