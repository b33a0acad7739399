// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Dialog } from '../../kit/Dialog';
import { count, moment } from '../../kit/format';
import { Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { Spot } from '../../kit/Spot';
import { complain, toast } from '../../kit/toasts';
import { useObservation } from './observation';
import './observation.words';
import './conductor.css';

/** 見学モード: whether it is on, what was not sent, and what is looked at before the shop goes live. */
export default function ObservationPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, isPending, error, refetch } = useObservation();
  const [asking, ask] = useState(false);
  const [busy, setBusy] = useState(false);
  const [carried, carry] = useState(true);
  const on = !!data?.since;
  const sum = data?.unsent.reduce((n, u) => n + u.count, 0) ?? 0;

  async function change() {
    setBusy(true);
    try {
      const now = await body(
        on ? api.POST('/observation/live', { body: { carried } }) : api.POST('/observation'),
      );
      client.setQueryData(['observation'], now);
      toast({ kind: 'good', text: t(now.since ? 'observation.begun' : 'observation.wentLive') });
      ask(false);
    } catch (e) {
      complain(e);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Page
      title={t('place.observation')}
      about={<span className="quiet">{t('observation.about')}</span>}
      testid="observation"
    >
      {isPending && <Skeleton />}
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {data && (
        <>
          <Card>
            <div className="stack" data-testid="observation-state" data-on={on}>
              <p>{on ? t('observation.on', { at: moment(data.since) }) : t('observation.off')}</p>
              {data.live && (
                <p data-testid="observation-since">
                  {t('observation.liveSince', { at: moment(data.live) })}
                  {data.carriedBefore && t('observation.carriedBefore')}
                </p>
              )}
              <p className="quiet">{t(on ? 'observation.onShipped' : 'observation.offWhy')}</p>
              <div>
                <Button
                  type={on ? 'primary' : 'default'}
                  onClick={() => ask(true)}
                  data-testid={on ? 'observation-live' : 'observation-begin'}
                >
                  {t(on ? 'observation.live' : 'observation.begin')}
                </Button>
              </div>
            </div>
          </Card>
          {(on || sum > 0) && (
            <Card title={t('observation.unsent')}>
              {sum === 0 && <p className="quiet">{t('observation.unsentNone')}</p>}
              <table className="plain-table" data-testid="unsent">
                <tbody>
                  {data.unsent.map((u) => (
                    <tr key={u.kind}>
                      <th>{t(`command.${u.kind}`, { defaultValue: u.kind })}</th>
                      <td className="num right">{t('common.n', { n: count(u.count) })}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Card>
          )}
          {on && (
            <Card title={t('observation.list')}>
              <p className="quiet">{t('observation.listWhy')}</p>
              <ul className="ready-list">
                <Spot name="live" of={{}} />
              </ul>
            </Card>
          )}
        </>
      )}
      {asking && (
        <Dialog
          title={t(on ? 'observation.liveTitle' : 'observation.beginTitle')}
          ok={t(on ? 'observation.live' : 'observation.begin')}
          go={() => void change()}
          close={() => ask(false)}
          disabled={busy}
          danger={!on}
          testid="observation-yes"
        >
          {on ? (
            <div className="stack">
              <p>{t('observation.liveWhy')}</p>
              <ul className="plain-list">
                <li>{t('observation.liveMall')}</li>
                <li>{t('observation.liveBuyer')}</li>
                <li>{t('observation.liveOther')}</li>
              </ul>
              {sum > 0 && <p>{t('observation.livePast', { n: count(sum) })}</p>}
              <div>
                <Checkbox
                  checked={carried}
                  onChange={(e) => carry(e.target.checked)}
                  data-testid="observation-carried"
                >
                  {t('observation.carried')}
                </Checkbox>
                <p className="quiet">{t('observation.carriedWhy')}</p>
              </div>
              <p className="quiet">{t('observation.liveNow')}</p>
              <p className="held">{t('observation.liveFormer')}</p>
            </div>
          ) : (
            <p>{t('observation.beginWhy')}</p>
          )}
        </Dialog>
      )}
    </Page>
  );
}
