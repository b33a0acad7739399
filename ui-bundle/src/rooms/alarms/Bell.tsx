// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Popover } from 'antd';
import BellIcon from 'lucide-react/icons/bell';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import { Counted } from '../../kit/Counted';
import { due } from '../../kit/due';
import { count } from '../../kit/format';
import { useDesks } from '../../kit/session';
import { AlarmList } from './AlarmList';
import './alarms.css';

/** What is due, and what stands still: how much of it, and each when asked. */
export default function Bell() {
  const { t } = useTranslation();
  const { data: alarms } = useQuery({
    queryKey: ['alarms'],
    queryFn: () => body(api.GET('/alarms')),
    refetchInterval: 120_000,
  });
  const { data: desks } = useDesks();
  const days = desks ? due(desks.alarms) : [];
  const content = (
    <div className="alarms">
      <dl>
        {days.map(({ word, n, to }) => (
          <div key={word}>
            <dt>{t(`alarm.${word}`)}</dt>
            <dd>
              <Link to={to} className="num">
                {count(n)}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      {alarms?.length ? <AlarmList alarms={alarms} /> : <p className="quiet">{t('alarm.none')}</p>}
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <button className="sign" title={t('frame.alarms')} data-testid="alarms">
        <span className="unseen">{t('frame.alarms')}</span>
        <Counted n={alarms?.length ?? 0} kind="bad">
          <BellIcon />
        </Counted>
      </button>
    </Popover>
  );
}
