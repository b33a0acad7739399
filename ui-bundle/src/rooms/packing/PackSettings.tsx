// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { complain } from '../../kit/toasts';
import './words';

const params = { path: { section: 'packing' } };

/** How the shop packs: whether goods are scanned, and labels read on the box. */
export function PackSettings() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['packing-settings'],
    queryFn: () => body(api.GET('/settings/{section}', { params })),
    staleTime: 300_000,
  });
  if (!data) return null;
  const change = (key: 'scan' | 'label', on: boolean) =>
    void api
      .PUT('/settings/{section}', { params, body: { [key]: on ? 'on' : 'off' } })
      .then(() => client.invalidateQueries({ queryKey: ['packing-settings'] }))
      .catch(complain);
  return (
    <>
      {(['scan', 'label'] as const).map((key) => (
        <Checkbox
          key={key}
          checked={data[key] !== 'off'}
          onChange={(e) => change(key, e.target.checked)}
          data-testid={`pack-setting-${key}`}
        >
          {t(`pack.setting.${key}`)}
        </Checkbox>
      ))}
    </>
  );
}
