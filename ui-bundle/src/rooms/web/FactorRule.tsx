// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, standOf } from '../../api/client';
import type { Rule } from '../../api/types';
import { Card } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import './words';

const choices: Rule['who'][] = ['ADVISED', 'RIGHTS', 'ALL'];

/** Of whom the house asks a second factor. */
export function FactorRule() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: ['factor-rule'], queryFn: () => body(api.GET('/factor-rule')) });
  if (!data) return null;
  const change = (changed: Partial<Rule>) =>
    void api
      .PUT('/factor-rule', {
        params: { header: { 'If-Match': standOf('/factor-rule') } },
        body: { ...data, ...changed },
      })
      .then(() => toast({ kind: 'good', text: t('common.saved') }))
      .catch(complain)
      .finally(() => client.invalidateQueries({ queryKey: ['factor-rule'] }));
  return (
    <Card title={t('place.secondFactor')} testid="factor-rule">
      <Radio.Group
        value={data.who}
        onChange={(e) => change({ who: e.target.value as Rule['who'] })}
        options={choices.map((value) => ({ value, label: t(`secondFactor.${value}`) }))}
      />
      <p className="quiet small">{t('secondFactor.ruleHelp')}</p>
      <label className="row-line">
        {t('secondFactor.minutes')}
        <InputNumber
          min={1}
          max={720}
          precision={0}
          // set as it is left
          key={data.minutes}
          defaultValue={data.minutes}
          onBlur={(e) => {
            const minutes = Number(e.target.value);
            if (minutes >= 1 && minutes <= 720 && minutes !== data.minutes) change({ minutes });
          }}
          data-testid="factor-minutes"
        />
      </label>
    </Card>
  );
}
