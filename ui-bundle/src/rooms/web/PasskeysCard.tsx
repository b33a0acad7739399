// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { moment } from '../../kit/format';
import { Skeleton, Trouble } from '../../kit/marks';
import { Card, Field } from '../../kit/Page';
import { addPasskey, passkeyTrouble, useMayAddPasskey } from '../../kit/passkeys';
import { useSession } from '../../kit/session';
import { complain, toast } from '../../kit/toasts';
import { browserOf } from './browser';
import './words';
import './web.css';

/** One's own passkeys: fingerprint, face or key in place of the code. */
export function PasskeysCard() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: session } = useSession();
  const passkeys = useQuery({
    queryKey: ['passkeys', 'own'],
    queryFn: () => body(api.GET('/session/passkeys')),
  });
  const may = useMayAddPasskey();
  const [name, setName] = useState(() => browserOf(navigator.userAgent));
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const again = () => client.invalidateQueries({ queryKey: ['passkeys'] });

  async function add(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    try {
      await addPasskey(session?.user ?? '', name);
      toast({ kind: 'good', text: t('passkey.added') });
      await again();
    } catch (e) {
      setProblem(passkeyTrouble(e, t));
    }
    setBusy(false);
  }
  const remove = (id: string) =>
    void api
      .DELETE('/session/passkeys/{id}', { params: { path: { id } } })
      .catch(complain)
      .finally(() => void again());
  return (
    <Card title={t('passkey.title')} testid="passkeys">
      <p>{t('passkey.about')}</p>
      {passkeys.isPending && <Skeleton />}
      {passkeys.error && <Trouble error={passkeys.error} retry={() => void passkeys.refetch()} />}
      {(passkeys.data?.length ?? 0) > 0 && (
        <table className="grid middle">
          <thead>
            <tr>
              <th className="wide">{t('passkey.name')}</th>
              <th>{t('passkey.since')}</th>
              <th>{t('passkey.used')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {passkeys.data?.map((one) => (
              <tr key={one.id} data-testid="passkey-row">
                <td>{one.name}</td>
                <td className="num nowrap">{moment(one.since)}</td>
                <td className="num nowrap">{one.used ? moment(one.used) : t('passkey.never')}</td>
                <td className="right">
                  <Button
                    size="small"
                    type="text"
                    danger
                    onClick={() => remove(one.id)}
                    data-testid="passkey-remove"
                  >
                    {t('passkey.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {may ? (
        <form className="enrol" onSubmit={(e) => void add(e)} aria-busy={busy}>
          <Field label={t('passkey.name')} help={t('passkey.nameHelp')} error={problem || undefined}>
            <Input
              value={name}
              maxLength={60}
              onChange={(e) => setName(e.target.value)}
              data-testid="passkey-name"
            />
          </Field>
          <Button type="primary" htmlType="submit" disabled={busy} data-testid="passkey-add">
            {t('passkey.add')}
          </Button>
        </form>
      ) : (
        <p className="quiet" data-testid="passkey-not-here">
          {t('passkey.notHere')}
        </p>
      )}
    </Card>
  );
}
