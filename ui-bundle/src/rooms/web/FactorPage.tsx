// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Enrol } from '../../kit/Enrol';
import { moment } from '../../kit/format';
import { Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { Proof } from '../../kit/Proof';
import { Recovery } from '../../kit/Recovery';
import { toast } from '../../kit/toasts';
import { PasskeysCard } from './PasskeysCard';
import './words';
import './web.css';

type Act = 'renew' | 'remove';

/** One's own second factor. */
export default function FactorPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const factor = useQuery({ queryKey: ['factor'], queryFn: () => body(api.GET('/session/factor')) });
  const [act, setAct] = useState<Act | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const again = () => {
    setCodes(null);
    void client.invalidateQueries({ queryKey: ['factor'] });
  };
  async function prove(proof: { password: string; code: string }) {
    if (act === 'renew') {
      setCodes((await body(api.POST('/session/factor/recovery', { body: proof }))).codes);
    } else {
      await api.POST('/session/factor/removal', { body: proof });
      toast({ kind: 'good', text: t('secondFactor.removed') });
      await client.invalidateQueries({ queryKey: ['session'] });
      again();
    }
    setAct(null);
  }
  const { data } = factor;
  return (
    <Page
      title={t('place.secondFactor')}
      about={<span className="quiet">{t('secondFactor.about')}</span>}
      testid="second-factor"
    >
      {factor.isPending && <Skeleton />}
      {factor.error && <Trouble error={factor.error} retry={() => void factor.refetch()} />}
      {codes && (
        <Card>
          <Recovery codes={codes} done={again} />
        </Card>
      )}
      {data && !data.on && (
        <Card title={t('secondFactor.off')} testid="factor-off">
          {data.required && <p>{t('secondFactor.required')}</p>}
          <Enrol done={again} />
        </Card>
      )}
      {data?.on && !codes && (
        <Card title={t('secondFactor.on')} testid="factor-on">
          <p className="row-line">
            {data.since && <span className="num">{t('secondFactor.since', { at: moment(data.since) })}</span>}
            <span className={data.recovery < 3 ? 'trouble' : 'quiet'} data-testid="recovery-left">
              {t('secondFactor.left', { n: data.recovery })}
            </span>
          </p>
          <p className="row-line">
            <Button onClick={() => setAct('renew')} data-testid="recovery-renew">
              {t('secondFactor.renew')}
            </Button>
            <Button type="text" danger onClick={() => setAct('remove')} data-testid="factor-remove">
              {t('secondFactor.remove')}
            </Button>
          </p>
        </Card>
      )}
      {data?.on && !codes && <PasskeysCard />}
      {act && (
        <Proof
          title={t(`secondFactor.${act}`)}
          why={t(`secondFactor.${act}Why`)}
          ok={t(`secondFactor.${act}`)}
          go={prove}
          close={() => setAct(null)}
        />
      )}
    </Page>
  );
}
