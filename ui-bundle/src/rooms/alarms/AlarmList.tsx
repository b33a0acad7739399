// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { Alarm } from '../../api/types';
import { moment } from '../../kit/format';
import { Spot } from '../../kit/Spot';
import { complain } from '../../kit/toasts';
import './alarms.css';

/** Alarms, each a sentence. A fault goes when it is mended; what has happened, when somebody has looked. */
export function AlarmList({ alarms }: { alarms: Alarm[] }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const english = i18n.language.startsWith('en');
  const seen = (id: string) =>
    void body(api.POST('/alarms/{id}/seen', { params: { path: { id } } }))
      .then((left) => client.setQueryData(['alarms'], left))
      .catch(complain);
  return (
    <ul className="alarm-list">
      {alarms.map((a) => (
        <li key={a.id} data-testid="alarm" data-kind={a.kind} data-fault={a.fault}>
          <span className="grow">
            {a.fault && <span className="state state-STOPPED">{english ? a.nameEn : a.name}</span>}{' '}
            <span className="quiet num">{moment(a.at)}</span> {english ? a.textEn : a.text}
            <Spot name="alarm" of={{ alarm: a }} />
          </span>
          {!a.fault && (
            <Button size="small" type="text" onClick={() => seen(a.id)} data-testid="alarm-seen">
              {t('alarm.seen')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
