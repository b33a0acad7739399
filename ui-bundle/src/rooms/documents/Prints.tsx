// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, base, body } from '../../api/client';
import { By } from '../../kit/By';
import { count, moment } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card } from '../../kit/Page';
import './words';

/** The PDFs of the print jobs so far. */
export function Prints() {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['documents'],
    queryFn: () => body(api.GET('/documents', { params: { query: { limit: 200 } } })),
  });
  if (list.isPending) return <Skeleton />;
  if (list.error) return <Trouble error={list.error} retry={() => void list.refetch()} />;
  if (list.data.items.length === 0) {
    return <Empty title={t('documents.none')} hint={t('documents.noneHint')} />;
  }
  return (
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
  );
}
