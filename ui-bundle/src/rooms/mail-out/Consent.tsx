// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { api, body } from '../../api/client';
import type { MailTested } from '../../api/types';
import { Card } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import './words';

/** Where the provider leads back to: this very page. */
export const redirect = () => `${window.location.origin}/ui/settings/sending`;

/** The consent of the mailbox's owner: asked for at the provider's page, which leads back here with a code. */
export function Consent({ dirty }: { dirty: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [said, setSaid] = useState<MailTested | null>(null);
  const [busy, setBusy] = useState(false);
  const { data } = useQuery({
    queryKey: ['mail-consent'],
    queryFn: () => body(api.GET('/mails/settings/consent')),
  });
  const state = query.get('state');
  const code = query.get('code');
  const error = query.get('error');

  useEffect(() => {
    if (!state || (!code && !error)) return;
    // it is good once: whoever loads the page anew has none
    void navigate('.', { replace: true });
    const refused = { ok: false, words: t('sending.consentRefused', { error }), field: '' };
    const answer = code ? body(api.PUT('/mails/settings/consent', { body: { state, code } })) : refused;
    Promise.resolve(answer)
      .then(setSaid)
      .then(() => client.invalidateQueries({ queryKey: ['mail-consent'] }))
      .catch(complain);
  }, [state, code, error, navigate, client, t]);

  async function ask() {
    setBusy(true);
    try {
      const page = await body(api.POST('/mails/settings/consent', { body: { redirect: redirect() } }));
      window.location.assign(page.url);
    } catch (e) {
      complain(e);
      setBusy(false);
    }
  }
  async function forget() {
    try {
      client.setQueryData(['mail-consent'], await body(api.DELETE('/mails/settings/consent')));
      setSaid(null);
      toast({ kind: 'good', text: t('sending.consentForgotten') });
    } catch (e) {
      complain(e);
    }
  }
  if (!data) return null;
  return (
    <Card title={t('sending.consent')}>
      <div className="stack" data-testid="sending-consent" data-given={data.given}>
        <p>{t(data.given ? 'sending.consentGiven' : 'sending.consentNone')}</p>
        <div className="row-line">
          <Button
            type={data.given ? 'default' : 'primary'}
            disabled={dirty || busy}
            onClick={() => void ask()}
            data-testid="sending-consent-ask"
          >
            {t(data.given ? 'sending.consentAgain' : 'sending.consentAsk')}
          </Button>
          {data.given && (
            <Button onClick={() => void forget()} data-testid="sending-consent-forget">
              {t('sending.consentForget')}
            </Button>
          )}
          {dirty && <span className="quiet">{t('sending.saveFirst')}</span>}
        </div>
        {said && (
          <p
            className={said.ok ? 'good' : 'trouble'}
            role="status"
            data-testid="sending-consent-said"
            data-ok={said.ok}
          >
            {said.words}
          </p>
        )}
      </div>
    </Card>
  );
}
