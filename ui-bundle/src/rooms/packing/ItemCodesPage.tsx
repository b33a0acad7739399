// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { TaughtCode } from '../../api/types';
import { useNames } from '../../kit/session';
import { moment } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { complain } from '../../kit/toasts';
import './words';

/** The codes that were taught while scanning; a wrong one is forgotten here. */
export default function ItemCodesPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const names = useNames();
  const list = useQuery({ queryKey: ['item-codes'], queryFn: () => body(api.GET('/packing/codes')) });
  const forget = ({ item, code }: TaughtCode) =>
    void api
      .DELETE('/packing/codes/{item}/{code}', { params: { path: { item, code } } })
      .then(() => client.invalidateQueries({ queryKey: ['item-codes'] }))
      .catch(complain);
  return (
    <Page
      title={t('place.itemCodes')}
      about={<span className="quiet">{t('itemCodes.about')}</span>}
      testid="item-codes"
    >
      {list.isPending && <Skeleton />}
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && <Empty title={t('itemCodes.none')} hint={t('itemCodes.noneHint')} />}
      {list.data && list.data.length > 0 && (
        <Card flush>
          <table className="grid middle">
            <thead>
              <tr>
                <th>{t('itemCodes.code')}</th>
                <th>{t('itemCodes.sku')}</th>
                <th className="wide">{t('pack.goods')}</th>
                <th>{t('itemCodes.by')}</th>
                <th>{t('output.at')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {list.data.map((c) => (
                <tr key={c.item + c.code} data-testid="item-code" data-code={c.code}>
                  <td className="num nowrap">{c.code}</td>
                  <td className="num break">{c.sku}</td>
                  <td>{c.name}</td>
                  <td className="nowrap">{names(c.by)}</td>
                  <td className="num nowrap">{moment(c.at)}</td>
                  <td className="right">
                    <Button size="small" onClick={() => forget(c)} data-testid="item-code-forget">
                      {t('common.remove')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </Page>
  );
}
