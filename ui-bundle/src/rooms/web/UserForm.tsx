// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ProblemError } from '../../api/client';
import type { User } from '../../api/types';
import { everything, useSession } from '../../kit/session';
import { Dialog } from '../../kit/Dialog';
import { AheadOfYou, useOver, type Header } from '../../kit/over';
import { Field } from '../../kit/Page';
import { same, useRights } from './rights';
import './words';
import './web.css';

/** A member of staff: who it is, and what they may do. */
export function UserForm({
  user,
  users,
  done,
  close,
}: {
  user: User | null;
  users: User[];
  done: (once?: { login: string; secret: string }) => void;
  close: () => void;
}) {
  const { t } = useTranslation();
  const [login, setLogin] = useState(user?.login ?? '');
  const [name, setName] = useState(user?.name ?? '');
  const { data: session } = useSession();
  const { rights, roles, words, said: inWords } = useRights();
  const [touched, setTouched] = useState<string[] | undefined>(user?.rights);
  const mine = (some: string[]) => some.filter((r) => session?.rights.includes(r));
  // somebody new starts with the first role
  const chosen = touched ?? mine(roles[0]?.rights ?? []);
  const all = chosen.includes(everything);
  const ids = rights.map((r) => r.id);
  const [accounts, setAccounts] = useState<string[]>(user?.accounts ?? (session ? [session.account] : []));
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const said = (one: Pick<User, 'name' | 'rights' | 'accounts'> | undefined) => ({
    [t('users.name')]: one?.name ?? '',
    [t('users.rights')]: inWords(one?.rights ?? []),
    [t('users.accounts')]: [...(one?.accounts ?? [])].sort().join('、'),
  });
  const of = (all: User[]) => all.find((u) => u.login === user?.login);
  const over = useOver({
    where: '/users',
    key: ['users'],
    now: users,
    read: () => body(api.GET('/users')),
    said: (all) => said(of(all)),
    dirty: user !== null,
  });
  async function save(anyway = false) {
    setProblem(null);
    try {
      if (user) {
        const { disabled } = (over.ahead && of(over.ahead.latest)) || user;
        const put = (header: Header) =>
          api.PUT('/users/{login}', {
            params: { path: { login: user.login }, header },
            body: { disabled, name, rights: chosen, accounts },
          });
        if (await over.save(put, said({ name, rights: chosen, accounts }), anyway)) done();
      } else {
        const made = await body(
          api.POST('/users', { body: { login: login.trim(), name: name.trim(), rights: chosen, accounts } }),
        );
        done(made.password ? { login: made.user.login, secret: made.password } : undefined);
      }
    } catch (e) {
      setProblem(e instanceof ProblemError ? e : new ProblemError({ type: '', title: String(e), status: 0 }));
    }
  }
  return (
    <Dialog
      title={user ? t('users.edit', { name: user.name }) : t('users.add')}
      ok={t('common.save')}
      close={close}
      go={() => void save()}
      disabled={over.ahead !== null || !login.trim() || !name.trim() || accounts.length === 0}
      testid="user-save"
    >
      <div className="stack">
        <Field label={t('users.login')} error={problem?.at('login')} required>
          <Input
            value={login}
            disabled={user !== null}
            onChange={(e) => setLogin(e.target.value)}
            data-testid="user-login"
          />
        </Field>
        <Field label={t('users.name')} error={problem?.at('name')} required>
          <Input value={name} onChange={(e) => setName(e.target.value)} data-testid="user-name" />
        </Field>
        <div className="field">
          <span className="field-label">{t('users.role')}</span>
          <div className="roles">
            {roles.map((role) => (
              <Button
                key={role.id}
                size="small"
                type={same(role.rights, chosen) ? 'primary' : 'default'}
                aria-pressed={same(role.rights, chosen)}
                disabled={mine(role.rights).length === 0}
                onClick={() => setTouched(mine(role.rights))}
                data-testid={`role-${role.id}`}
              >
                {words(role)}
              </Button>
            ))}
          </div>
          <span className="quiet small">{t('users.roleHelp')}</span>
        </div>
        <div className="field">
          <span className="field-label">{t('users.rights')}</span>
          <Checkbox.Group
            className="rights"
            value={all ? ids : chosen}
            onChange={setTouched}
            options={rights.map((r) => ({
              value: r.id,
              label: words(r),
              disabled: !session?.rights.includes(r.id) || (all && r.id !== everything),
            }))}
          />
        </div>
        {session && session.accounts.length > 1 && (
          <div className="field">
            <span className="field-label">{t('users.accounts')}</span>
            <Checkbox.Group
              className="rights"
              value={accounts}
              onChange={setAccounts}
              options={session.accounts.map((a) => ({ value: a.id, label: a.name }))}
            />
          </div>
        )}
        {problem && (
          <p className="trouble" role="alert">
            {problem.message}
          </p>
        )}
        <AheadOfYou
          over={over}
          again={() => void save(true)}
          reread={(all) => {
            const one = of(all);
            if (!one) return close();
            setName(one.name);
            setTouched(one.rights);
            setAccounts(one.accounts ?? []);
          }}
        />
      </div>
    </Dialog>
  );
}
