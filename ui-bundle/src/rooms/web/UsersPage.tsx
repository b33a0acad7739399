// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body, standOf } from '../../api/client';
import type { Token, User } from '../../api/types';
import { everything, useMenu, useSession } from '../../kit/session';
import { Dialog } from '../../kit/Dialog';
import { moment } from '../../kit/format';
import { Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { complain } from '../../kit/toasts';
import { FactorRule } from './FactorRule';
import { useRights } from './rights';
import { UserForm } from './UserForm';
import './words';
import './web.css';

/** Who may do what. */
export default function UsersPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: session } = useSession();
  const users = useQuery({ queryKey: ['users'], queryFn: () => body(api.GET('/users')) });
  const { said } = useRights();
  const [editing, setEditing] = useState<User | 'new' | null>(null);
  const [losing, setLosing] = useState<User | null>(null);
  const [once, setOnce] = useState<{ login: string; secret: string } | null>(null);
  const done = (secret?: { login: string; secret: string }) => {
    setEditing(null);
    if (secret) setOnce(secret);
    void client.invalidateQueries({ queryKey: ['users'] });
    // orders are given to them
    void client.invalidateQueries({ queryKey: ['actions'] });
  };
  const disable = (login: string) =>
    void api
      .DELETE('/users/{login}', { params: { path: { login } } })
      .catch(complain)
      .finally(() => done());
  const enable = (u: User) =>
    void api
      .PUT('/users/{login}', {
        params: { path: { login: u.login }, header: { 'If-Match': standOf('/users') } },
        body: { name: u.name, rights: u.rights, accounts: u.accounts, disabled: false },
      })
      .catch(complain)
      .finally(() => done());
  const resetFactor = (login: string) =>
    void api
      .DELETE('/users/{login}/factor', { params: { path: { login } } })
      .catch(complain)
      .finally(() => {
        setLosing(null);
        done();
      });
  const keepFactor = (login: string) =>
    void api
      .DELETE('/users/{login}/factor-loss', { params: { path: { login } } })
      .catch(complain)
      .finally(() => done());
  async function reset(login: string) {
    try {
      const made = await body(api.POST('/users/{login}/password', { params: { path: { login } } }));
      done({ login, secret: made.password });
    } catch (e) {
      complain(e);
    }
  }
  return (
    <Page
      title={t('place.users')}
      testid="users"
      actions={
        <Button type="primary" onClick={() => setEditing('new')} data-testid="user-add">
          {t('users.add')}
        </Button>
      }
    >
      {once && (
        <Alert
          type="warning"
          closable={{ onClose: () => setOnce(null) }}
          title={t('users.once', { login: once.login })}
          description={
            <code className="secret" data-testid="one-time">
              {once.secret}
            </code>
          }
        />
      )}
      {users.isPending && <Skeleton />}
      {users.error && <Trouble error={users.error} retry={() => void users.refetch()} />}
      {users.data && (
        <Card flush>
          <table className="grid middle">
            <thead>
              <tr>
                <th>{t('users.login')}</th>
                <th>{t('users.name')}</th>
                <th className="wide">{t('users.rights')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {users.data.map((u) => (
                <tr key={u.login} data-testid="user-row" data-login={u.login}>
                  <td className={u.disabled ? 'struck' : undefined}>{u.login}</td>
                  <td className="nowrap">
                    {u.name}
                    {u.secondFactor && (
                      <span className="chip beside" data-testid="user-factor">
                        {t('secondFactor.has')}
                      </span>
                    )}
                    {u.factorLoss && (
                      <div className="small" data-testid="user-factor-asked">
                        {t('secondFactor.asked', {
                          by: u.factorLoss.name,
                          at: moment(u.factorLoss.at),
                        })}
                      </div>
                    )}
                  </td>
                  <td className="small">{u.disabled ? t('users.disabled') : said(u.rights)}</td>
                  <td className="right nowrap">
                    <Button size="small" onClick={() => setEditing(u)}>
                      {t('common.edit')}
                    </Button>{' '}
                    {u.login !== session?.user && (
                      <>
                        <Button
                          size="small"
                          type="text"
                          onClick={() => void reset(u.login)}
                          data-testid="user-reset"
                        >
                          {t('users.reset')}
                        </Button>
                        {u.secondFactor && u.factorLoss?.by !== session?.user && (
                          <Button
                            size="small"
                            type="text"
                            onClick={() => setLosing(u)}
                            data-testid="user-factor-reset"
                          >
                            {t(u.factorLoss ? 'secondFactor.confirm' : 'secondFactor.reset')}
                          </Button>
                        )}
                        {u.factorLoss && (
                          <Button
                            size="small"
                            type="text"
                            onClick={() => keepFactor(u.login)}
                            data-testid="user-factor-keep"
                          >
                            {t('secondFactor.keep')}
                          </Button>
                        )}
                        {u.disabled ? (
                          <Button size="small" type="text" onClick={() => enable(u)}>
                            {t('users.enable')}
                          </Button>
                        ) : (
                          <Button size="small" type="text" danger onClick={() => disable(u.login)}>
                            {t('users.disable')}
                          </Button>
                        )}
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
      <FactorRule />
      <Branches />
      <Tokens show={(login, secret) => setOnce({ login, secret })} />
      {losing && (
        <Dialog
          danger
          title={t(losing.factorLoss ? 'secondFactor.confirm' : 'secondFactor.reset')}
          ok={t(losing.factorLoss ? 'secondFactor.confirm' : 'secondFactor.reset')}
          go={() => resetFactor(losing.login)}
          close={() => setLosing(null)}
          testid="user-factor-yes"
        >
          {losing.factorLoss ? (
            <p>{t('secondFactor.confirmWhy', { name: losing.name, by: losing.factorLoss.name })}</p>
          ) : (
            <>
              <p>{t('secondFactor.resetWhy', { name: losing.name })}</p>
              <p className="quiet small">
                {t('secondFactor.resetAlone')}{' '}
                <code>{`./banto console "banto:one-time --without-factor ${losing.login}"`}</code>
              </p>
            </>
          )}
        </Dialog>
      )}
      {editing && (
        <UserForm
          user={editing === 'new' ? null : editing}
          users={users.data ?? []}
          done={done}
          close={() => setEditing(null)}
        />
      )}
    </Page>
  );
}

/** The shop accounts that who is signed in may work on; another one is opened here. */
function Branches() {
  const { t } = useTranslation();
  const switches = useMenu()('shop-id-switch');
  const client = useQueryClient();
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const { data } = useQuery({ queryKey: ['accounts'], queryFn: () => body(api.GET('/accounts')) });
  if (!data) return null;
  async function open() {
    try {
      await api.POST('/accounts', { body: { id, name: name.trim() } });
      setId('');
      setName('');
      await client.invalidateQueries({ queryKey: ['accounts'] });
      await client.invalidateQueries({ queryKey: ['session'] });
      await client.invalidateQueries({ queryKey: ['users'] });
    } catch (e) {
      complain(e);
    }
  }
  return (
    <Card title={t('users.branches')} testid="accounts">
      {!switches && (
        <p className="quiet small">
          {t('users.branchSwitch')} <Link to="/settings/plans">{t('place.plans')}</Link>
        </p>
      )}
      {data.map((a) => (
        <div key={a.id} className="row-line" data-testid="account-row" data-id={a.id}>
          <b>{a.id}</b>
          <span className="grow">{a.name}</span>
        </div>
      ))}
      <div className="row-line">
        <Input
          style={{ width: 160 }}
          value={id}
          onChange={(e) => setId(e.target.value)}
          placeholder={t('users.branchId')}
          aria-label={t('users.branchId')}
          data-testid="account-id"
        />
        <Input
          style={{ width: 240 }}
          value={name}
          onChange={(e) => setName(e.target.value)}
          placeholder={t('users.branchName')}
          aria-label={t('users.branchName')}
          data-testid="account-name"
        />
        <span className="quiet small">{t('users.branchHelp')}</span>
        <Button
          disabled={!/^[a-z0-9-]{1,20}$/.test(id) || !name.trim()}
          onClick={() => void open()}
          data-testid="account-open"
        >
          {t('users.branchOpen')}
        </Button>
      </div>
    </Card>
  );
}

/** What no program may do. */
const notForPrograms = [everything, 'users.manage'];

/** Keys for programs. */
function Tokens({ show }: { show: (name: string, secret: string) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: session } = useSession();
  const { rights, named, said } = useRights();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState(['orders.see']);
  const { data } = useQuery({ queryKey: ['tokens'], queryFn: () => body(api.GET('/tokens')) });
  if (!data) return null;
  async function make() {
    try {
      const made = await body(api.POST('/tokens', { body: { name: name.trim(), rights: chosen } }));
      show(made.name, made.token);
      setName('');
    } catch (e) {
      complain(e);
    }
    await client.invalidateQueries({ queryKey: ['tokens'] });
  }
  const remove = (token: Token) =>
    void api
      .DELETE('/tokens/{name}', { params: { path: { name: token.name } } })
      .catch(complain)
      .finally(() => client.invalidateQueries({ queryKey: ['tokens'] }));
  return (
    <Card title={t('users.tokens')} testid="tokens">
      {data.map((token) => (
        <div key={token.name} className="row-line">
          <b>{token.name}</b>
          <span className="grow quiet small">{said(token.rights)}</span>
          {token.until && <span className="num quiet">{t('users.until', { at: moment(token.until) })}</span>}
          <Button size="small" type="text" danger onClick={() => remove(token)}>
            {t('common.remove')}
          </Button>
        </div>
      ))}
      <div className="row-line">
        <Input
          style={{ width: 240 }}
          value={name}
          onChange={(e) => setName(e.target.value)}
          placeholder={t('users.tokenName')}
          aria-label={t('users.tokenName')}
        />
        <span className="quiet small">{t('users.tokenHelp')}</span>
        <Select
          mode="multiple"
          style={{ minWidth: 240 }}
          className="grow"
          value={chosen.filter((r) => named(r))}
          onChange={setChosen}
          maxTagCount="responsive"
          optionFilterProp="label"
          options={rights
            .filter((r) => session?.rights.includes(r.id) && !notForPrograms.includes(r.id))
            .map((r) => ({ value: r.id, label: named(r.id) }))}
          aria-label={t('users.rights')}
          data-testid="token-rights"
        />
        <Button
          disabled={!/^[a-z0-9.-]{2,40}$/.test(name) || chosen.length === 0}
          onClick={() => void make()}
        >
          {t('users.tokenAdd')}
        </Button>
      </div>
    </Card>
  );
}
