// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { faultsFirst } from '../../kit/alarms';
import { AlarmList } from '../../kit/AlarmList';
import { Card } from '../../kit/Page';
import './words';

/** The alarms that matter most. */
export default function HomeAlarms() {
  const { t } = useTranslation();
  const { data } = useQuery({ queryKey: ['alarms'], queryFn: () => body(api.GET('/alarms')) });
  if (!data?.length) return null;
  return (
    <Card title={t('home.alarms')} testid="home-alarms">
      <AlarmList alarms={faultsFirst(data).slice(0, 6)} />
    </Card>
  );
}
