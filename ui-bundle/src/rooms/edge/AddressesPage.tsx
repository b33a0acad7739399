// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ProblemError } from '../../api/client';
import type { components } from '../../api/schema';
import { Dialog } from '../../kit/Dialog';
import { LeaveGuard } from '../../kit/LeaveGuard';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { AheadOfYou, useOver, type Header } from '../../kit/over';
import { Card, Page } from '../../kit/Page';
import { useMay, useSession } from '../../kit/session';
import { complain, toast } from '../../kit/toasts';
import './words';
import './edge.css';

type Listed = components['schemas']['AddressRulesListed'];

/** A row as it is typed: addresses one a line. */
interface Row {
  of: string;
  name: string;
  text: string;
}

const kinds = ['HOUSE', 'ACCOUNT', 'USER', 'TOKEN'] as const;

const typed = (lists: Listed[]): Row[] =>
  lists.map((l) => ({ of: l.of, name: l.name, text: l.addresses.join('\n') }));

const sent = (rows: Row[]): Listed[] =>
  rows.map((r) => ({ of: r.of, name: r.name, addresses: r.text.split(/[\s,、，]+/).filter(Boolean) }));

const problemOf = (e: unknown, status: number) =>
  e instanceof ProblemError && e.problem.status === status ? e : null;

/** Those a row can be for; nothing where who is here may not read their list. */
function useWhom(): Record<string, { value: string; label: string }[]> {
  const may = useMay()('users.manage');
  const { data: session } = useSession();
  const { data: users } = useQuery({
    queryKey: ['users'],
    queryFn: () => body(api.GET('/users')),
    enabled: may,
  });
  const { data: tokens } = useQuery({
    queryKey: ['tokens'],
    queryFn: () => body(api.GET('/tokens')),
    enabled: may,
  });
  return {
    ACCOUNT: (session?.accounts ?? []).map((a) => ({ value: a.id, label: `${a.name} (${a.id})` })),
    USER: (users ?? []).map((u) => ({ value: u.login, label: `${u.name} (${u.login})` })),
    TOKEN: (tokens ?? []).map((one) => ({ value: one.name, label: one.name.replace(/^token:/, '') })),
  };
}

/** From where the house may be used, row by row. */
export default function AddressesPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const read = () => body(api.GET('/address-rules'));
  const rules = useQuery({ queryKey: ['address-rules'], queryFn: read });
  const [changed, setChanged] = useState<Row[] | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [out, setOut] = useState(false);
  const whom = useWhom();
  const rows = changed ?? typed(rules.data?.lists ?? []);
  const said = (all: Row[]) =>
    Object.fromEntries(all.map((r) => [`${label(r.of)} ${r.name}`.trim(), r.text.replaceAll('\n', ' ')]));
  const over = useOver({
    where: '/address-rules',
    key: ['address-rules'],
    now: rules.data,
    read,
    said: (view) => said(typed(view.lists)),
    dirty: changed !== null,
  });
  function label(of: string) {
    return of === 'HOUSE' ? t('addresses.whole') : t(`addresses.${of}`);
  }
  const set = (at: number, part: Partial<Row>) =>
    setChanged(rows.map((r, i) => (i === at ? { ...r, ...part } : r)));
  function addHere(here: string) {
    const house = rows.findIndex((r) => r.of === 'HOUSE');
    if (house >= 0) set(house, { text: `${rows[house]?.text ?? ''}\n${here}`.trim() });
    else setChanged([{ of: 'HOUSE', name: '', text: here }, ...rows]);
  }
  async function save(confirm: boolean, anyway = false) {
    setProblem(null);
    setOut(false);
    try {
      const put = (header: Header) =>
        api.PUT('/address-rules', { params: { header }, body: { lists: sent(rows), confirm } });
      if (!(await over.save(put, said(rows), anyway))) return;
      setChanged(null);
      await client.invalidateQueries({ queryKey: ['address-rules'] });
      toast({ kind: 'good', text: t('common.saved') });
    } catch (e) {
      if (!confirm && problemOf(e, 409)) setOut(true);
      else if (problemOf(e, 400)) setProblem(problemOf(e, 400));
      else complain(e);
    }
  }
  return (
    <Page
      title={t('place.addresses')}
      about={<span className="quiet">{t('addresses.about')}</span>}
      testid="addresses"
      actions={
        <Button
          type="primary"
          disabled={over.ahead !== null || (changed === null && !rules.data?.suspended)}
          onClick={() => void save(false)}
          data-testid="address-save"
        >
          {t('common.save')}
        </Button>
      }
    >
      {rules.isPending && <Skeleton />}
      {rules.error && <Trouble error={rules.error} retry={() => void rules.refetch()} />}
      {rules.data && (
        <div className="stack">
          {rules.data.suspended && (
            <Alert
              type="warning"
              showIcon
              title={t('addresses.suspended')}
              description={t('addresses.suspendedWhy')}
              data-testid="address-suspended"
            />
          )}
          <p>
            {t('addresses.here')}{' '}
            <b className="num" data-testid="address-here">
              {rules.data.here}
            </b>{' '}
            <Button size="small" onClick={() => addHere(rules.data.here)} data-testid="address-add-here">
              {t('addresses.addHere')}
            </Button>
          </p>
          <p className="quiet">{t('addresses.each')}</p>
          {problem && !problem.problem.errors?.length && (
            <p className="trouble" role="alert">
              {problem.message}
            </p>
          )}
          <AheadOfYou over={over} again={() => void save(false, true)} reread={() => setChanged(null)} />
          <Card flush>
            {rows.length === 0 ? (
              <Empty title={t('addresses.none')} />
            ) : (
              <table className="grid addresses">
                <thead>
                  <tr>
                    <th>{t('addresses.of')}</th>
                    <th>{t('addresses.name')}</th>
                    <th className="wide">{t('addresses.allowed')}</th>
                    <th />
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, at) => (
                    <AddressRow
                      key={at}
                      at={at}
                      row={row}
                      label={label}
                      whom={whom[row.of] ?? []}
                      wrong={wrongOf(problem, at)}
                      set={(part) => set(at, part)}
                      remove={() => setChanged(rows.filter((_, i) => i !== at))}
                    />
                  ))}
                </tbody>
              </table>
            )}
          </Card>
          <div>
            <Button
              onClick={() =>
                setChanged([...rows, { of: rows.length === 0 ? 'HOUSE' : 'USER', name: '', text: '' }])
              }
              data-testid="address-add"
            >
              {t('addresses.add')}
            </Button>
          </div>
        </div>
      )}
      {out && (
        <Dialog
          title={t('addresses.outTitle')}
          ok={t('addresses.anyway')}
          close={() => setOut(false)}
          go={() => void save(true)}
          danger
          testid="address-anyway"
          width={480}
        >
          <p>{t('addresses.outWhy')}</p>
        </Dialog>
      )}
      <LeaveGuard dirty={changed !== null} />
    </Page>
  );
}

/** What the house said of a row: which value, and what it should be. */
function wrongOf(problem: ProblemError | null, at: number): string[] {
  return (problem?.problem.errors ?? [])
    .filter((e) => e.field.startsWith(`lists.${at}.`))
    .map((e) => (e.value ? `「${e.value}」 ${e.message}` : e.message));
}

function AddressRow({
  at,
  row,
  label,
  whom,
  wrong,
  set,
  remove,
}: {
  at: number;
  row: Row;
  label: (of: string) => string;
  whom: { value: string; label: string }[];
  wrong: string[];
  set: (part: Partial<Row>) => void;
  remove: () => void;
}) {
  const { t } = useTranslation();
  const field = (word: string) => t('addresses.row', { n: at + 1, field: word });
  return (
    <tr data-testid="address-row" data-of={row.of}>
      <td>
        <Select
          value={row.of}
          options={kinds.map((value) => ({ value, label: label(value) }))}
          onChange={(of: string) => set({ of, name: '' })}
          aria-label={field(t('addresses.of'))}
          data-testid="address-of"
        />
      </td>
      <td>
        {row.of === 'HOUSE' ? null : whom.length > 0 ? (
          <Select
            value={row.name || null}
            options={
              row.name && !whom.some((w) => w.value === row.name)
                ? [...whom, { value: row.name, label: row.name }]
                : whom
            }
            onChange={(name: string) => set({ name })}
            showSearch
            aria-label={field(t('addresses.name'))}
            data-testid="address-name"
          />
        ) : (
          <Input
            value={row.name}
            onChange={(e) => set({ name: e.target.value })}
            aria-label={field(t('addresses.name'))}
            data-testid="address-name"
          />
        )}
      </td>
      <td>
        <Input.TextArea
          value={row.text}
          autoSize={{ minRows: 1, maxRows: 8 }}
          status={wrong.length > 0 ? 'error' : ''}
          placeholder="203.0.113.0/24"
          onChange={(e) => set({ text: e.target.value })}
          aria-label={field(t('addresses.allowed'))}
          data-testid="address-allowed"
        />
        {wrong.map((one) => (
          <p key={one} className="field-error" role="alert" data-testid="address-wrong">
            {one}
          </p>
        ))}
        {wrong.length === 0 && row.text === '' && <p className="field-help">{t('addresses.allowedHelp')}</p>}
      </td>
      <td className="right nowrap">
        <Button size="small" type="text" danger onClick={remove} data-testid="address-remove">
          {t('common.remove')}
        </Button>
      </td>
    </tr>
  );
}
