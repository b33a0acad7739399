// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { Alarm } from '../../api/types';
import { AlarmList } from './AlarmList';
import { Card } from '../../kit/Page';
import './words';

/** What stands still before what has happened; each the newest first. */
function faultsFirst(alarms: Alarm[]): Alarm[] {
  return [...alarms].sort((a, b) => Number(b.fault) - Number(a.fault));
}

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
