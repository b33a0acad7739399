// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, standOf } from '../../api/client';
import { useMay } from '../../kit/session';
import { Card, Field } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import './words';

const spans = { every: [1, 48], absent: [1, 30], days: [3, 60] } as const;
type Key = keyof typeof spans;
const path = { section: 'tracking' };

/** How often carriers are asked, and when a parcel needs a hand; kept when the field is left. */
export function TrackingSettings() {
  const { t } = useTranslation();
  const may = useMay();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['tracking', 'settings'],
    queryFn: () => body(api.GET('/settings/{section}', { params: { path } })),
    staleTime: 300_000,
  });
  if (!data) return null;
  const keep = (key: Key, value: string) => {
    if (value === data[key]) return;
    void api
      .PUT('/settings/{section}', {
        params: { path, header: { 'If-Match': standOf('/settings/tracking') } },
        body: { [key]: value },
      })
      .then(() => toast({ kind: 'good', text: t('common.saved') }))
      .catch(complain)
      .finally(() => void client.invalidateQueries({ queryKey: ['tracking', 'settings'] }));
  };
  return (
    <Card title={t('tracking.settings')}>
      <div className="two">
        {(Object.keys(spans) as Key[]).map((key) => (
          <Field key={key} label={t(`tracking.setting.${key}`)} help={t(`tracking.help.${key}`)}>
            <InputNumber
              min={spans[key][0]}
              max={spans[key][1]}
              key={data[key]}
              defaultValue={Number(data[key])}
              disabled={!may('tracking.manage')}
              onBlur={(e) => keep(key, e.target.value)}
              data-testid={`tracking-setting-${key}`}
            />
          </Field>
        ))}
      </div>
    </Card>
  );
}
