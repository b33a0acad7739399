// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { Preview } from '../../api/types';
import type { Action } from '../../kit/actions';
import { Dialog } from '../../kit/Dialog';
import { count, yen } from '../../kit/format';
import { Leaves } from '../../kit/Leaves';
import { CancelReason } from './CancelReason';
import { elsewhere, partly } from './lands';
import { isAway } from './moves';
import './words';
import './orders.css';

interface Asked {
  action: Action;
  what: string;
  preview: Preview;
  shops: string[];
}

/** What an action would do and what would leave the house. */
const foresee = (action: Action) => body(api.POST('/actions/preview', { body: action }));

/** Of what is called off the mall hears. */
const callsMall = ({ leaves }: Preview) => leaves.some((one) => one.kind === 'mall.cancel');

/** What ends or turns around an order wants a reason from wherever it is done. */
const callsOff = (action: Action) => action.action === 'move' && !!action.desk && isAway(action.desk);

/**
 * Asks once before something leaves the house, or where a reason is needed; else goes on at once. What is `undoable`
 * goes on at once, too, as long as all that would leave waits to be taken back.
 *
 * @param shops of the orders, where they are known
 */
export function useAsk(
  go: (action: Action, what: string) => void,
  shops: string[] = [],
): {
  ask: (action: Action, what: string, undoable?: 'undoable') => Promise<void>;
  dialog: ReactNode;
} {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  return {
    ask: async (action, what, undoable) => {
      const preview = await foresee(action);
      const waits = undoable && preview.undoSeconds > 0;
      const asks = (preview.leaves.length > 0 && !waits) || preview.asks.length > 0 || callsOff(action);
      if (asks) setAsked({ action, what, preview, shops });
      else go(action, partly(t, what, action, preview));
    },
    dialog: asked && (
      <Ask
        asked={asked}
        no={() => setAsked(null)}
        yes={(action, seen) => {
          setAsked(null);
          go(action, partly(t, asked.what, action, seen));
        }}
      />
    ),
  };
}

function Ask({
  asked,
  yes,
  no,
}: {
  asked: Asked;
  yes: (action: Action, seen: Preview) => void;
  no: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [code, setCode] = useState('');
  const given = reason.trim() !== '';
  const danger = callsOff(asked.action);
  const reasoned = useQuery({
    queryKey: ['ask', asked.action],
    queryFn: () => foresee({ ...asked.action, reason: reason.trim() }),
    enabled: given,
    gcTime: 0,
  });
  const whole = () => ({
    ...asked.action,
    ...(given ? { reason: reason.trim() } : {}),
    ...(code ? { cancelReason: code } : {}),
  });
  const seen = (given && reasoned.data) || asked.preview;
  const rest = seen.orders - seen.looked;
  const n = seen.goes + rest;
  return (
    <Dialog
      title={t('ask.title', { what: asked.what, n: count(seen.orders) })}
      ok={t('ask.yes', { n: count(n) })}
      go={() => yes(whole(), seen)}
      close={no}
      disabled={n === 0 || (danger && !given)}
      danger={danger}
      testid="ask-yes"
      width={480}
    >
      <div className="stack" data-testid="ask">
        {(danger || asked.preview.asks.length > 0) && (
          <label className="field">
            {asked.preview.asks.map((a) => (
              <span key={a.why} className="wish soon">
                {a.why} <span className="num">{t('common.n', { n: count(a.count) })}</span>
              </span>
            ))}
            <span className="field-label">{t('hold.reason')}</span>
            <Input
              value={reason}
              onChange={(e) => setReason(e.target.value)}
              data-testid="ask-reason"
              maxLength={200}
            />
            <span className="field-help">{t('hold.help')}</span>
          </label>
        )}
        {callsMall(seen) && <CancelReason shops={asked.shops} value={code} set={setCode} />}
        {seen.leaves.length > 0 && (
          <div>
            <p>{t('ask.leaves')}</p>
            <Leaves leaves={seen.leaves} />
          </div>
        )}
        {elsewhere(asked.action, seen).map((l) => (
          <p key={l.desk} data-testid="ask-elsewhere">
            {t('ask.elsewhere', { n: count(l.count), desk: t(`desk.${l.desk}`) })}
          </p>
        ))}
        {rest > 0 && <p className="quiet">{t('ask.looked', { n: count(seen.looked) })}</p>}
        {seen.stays.length > 0 && (
          <div>
            <p>{t('ask.stays')}</p>
            <ul className="stays small quiet" tabIndex={0} data-testid="ask-stays">
              {seen.stays.map((s) => (
                <li key={s.why}>
                  {s.why} <b className="num">{t('common.n', { n: count(s.count) })}</b>
                </li>
              ))}
            </ul>
          </div>
        )}
        {seen.first[0] && (
          <p className="first">
            <span className="quiet">{t('ask.first')}</span>{' '}
            <span className="num">{seen.first[0].number}</span> {seen.first[0].buyer} {yen(seen.first[0].due)}
            {t('common.yen')}
          </p>
        )}
      </div>
    </Dialog>
  );
}
