// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanOption } from '../../api/types';
import { Dialog } from '../../kit/Dialog';
import { Card } from '../../kit/Page';
import './words';

/** What can be taken beside the plan; what is not built yet is not sold. */
export function Options({
  options,
  busy,
  change,
}: {
  options: PlanOption[];
  busy: boolean;
  change: (option: PlanOption, take: boolean) => void;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<PlanOption | null>(null);
  return (
    <Card title={t('options.title')} testid="options">
      <p className="quiet small">{t('options.about')}</p>
      <ul className="options">
        {options.map((o) => (
          <li key={o.id} data-testid={`option-${o.id}`} data-state={o.state}>
            <b className="grow">{t(`option.${o.id}`, { defaultValue: o.name })}</b>
            {o.state !== 'OFFERED' && (
              <span
                className={`state ${o.state === 'TAKEN' || o.state === 'INCLUDED' ? 'state-OK' : 'state-OFF'}`}
              >
                {t(`options.state.${o.state}`)}
              </span>
            )}
            {o.state === 'OFFERED' && (
              <Button disabled={busy} onClick={() => change(o, true)} data-testid={`option-take-${o.id}`}>
                {t('options.take')}
              </Button>
            )}
            {(o.state === 'TAKEN' || o.state === 'RESTS') && (
              <Button disabled={busy} onClick={() => setAsking(o)} data-testid={`option-give-${o.id}`}>
                {t('options.give')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asking && (
        <Dialog
          title={t('options.askTitle', { name: t(`option.${asking.id}`, { defaultValue: asking.name }) })}
          ok={t('options.give')}
          go={() => {
            change(asking, false);
            setAsking(null);
          }}
          close={() => setAsking(null)}
          testid="option-yes"
          width={420}
        >
          <p>{t('options.kept')}</p>
        </Dialog>
      )}
    </Card>
  );
}
