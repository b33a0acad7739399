// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { useSession } from '../kit/session';
import { complain } from '../kit/toasts';

/** The accounts of the house that somebody may work in; the one chosen is shown on a page of its own. */
export default function Accounts() {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const change = useMutation({
    mutationFn: (account: string) => body(api.POST('/session/account', { body: { account } })),
    // nothing of the other account stays on the page, the live line included
    onSuccess: () => window.location.assign('/ui/'),
    onError: complain,
  });
  return (
    <ul className="accounts" aria-label={t('frame.account')}>
      {session?.accounts.map(({ id, name }) => (
        <li key={id}>
          <button
            className="rail-item"
            aria-current={id === session.account}
            disabled={change.isPending}
            data-testid={`account-${id}`}
            onClick={() => id !== session.account && change.mutate(id)}
          >
            <span>{`${name}（${id}）`}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
