// SPDX-License-Identifier: Apache-2.0
// How a new shop's mails leave the house, proved by a mail to oneself.
import { api, body } from '../../api/client';
import type { FirstState, FirstStep } from '../../shell/room';
import './first.words';

async function sending({ t, client }: Parameters<FirstStep['ask']>[0]): Promise<FirstState> {
  const kept = await client.fetchQuery({
    queryKey: ['mail-settings'],
    queryFn: () => body(api.GET('/mails/settings')),
    staleTime: 1_000,
  });
  const sends = (kept.transport ?? (kept.host ? 'smtp' : 'mailbox')) === 'smtp';
  const done = sends && Boolean(kept.tested);
  return {
    done,
    said: done
      ? t('first.mail.sends', { host: kept.host })
      : t(sends ? 'first.mail.untested' : 'first.mail.keeps'),
    to: '/settings/sending',
    go: t(sends ? 'first.mail.test' : 'first.mail.go'),
  };
}

/** メール送信. */
export const firstSteps: FirstStep[] = [
  {
    id: 'mail',
    at: 40,
    word: 'place.sending',
    why: 'first.mail.why',
    minutes: 5,
    menu: ['mail', 'templates'],
    right: 'mail-out.manage',
    ask: sending,
  },
];
