// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import { useDesks } from '../../kit/session';
import { count } from '../../kit/format';
import { Skeleton, Trouble } from '../../kit/marks';
import { AheadOfYou, useOver, type Header } from '../../kit/over';
import { Page } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import './words';
import './web.css';

/** The names of the thirty hold boxes. */
export default function BoxesPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: desks } = useDesks();
  const read = () => body(api.GET('/boxes'));
  const boxes = useQuery({ queryKey: ['boxes'], queryFn: read });
  const [changed, setChanged] = useState<Record<number, string>>({});
  const names = boxes.data?.map((name, i) => changed[i] ?? name) ?? [];
  const said = (all: string[]) => Object.fromEntries(all.map((name, i) => [`${i + 1}`, name]));
  const over = useOver({
    where: '/boxes',
    key: ['boxes'],
    now: boxes.data,
    read,
    said,
    dirty: Object.keys(changed).length > 0,
  });
  async function save(anyway = false) {
    try {
      const put = (header: Header) => api.PUT('/boxes', { params: { header }, body: names });
      if (!(await over.save(put, said(names), anyway))) return;
      await client.invalidateQueries({ queryKey: ['boxes'] });
      await client.invalidateQueries({ queryKey: ['desks'] });
      setChanged({});
      toast({ kind: 'good', text: t('common.saved') });
    } catch (e) {
      complain(e);
    }
  }
  return (
    <Page title={t('place.boxes')} about={<span className="quiet">{t('boxes.about')}</span>} testid="boxes">
      {boxes.isPending && <Skeleton />}
      {boxes.error && <Trouble error={boxes.error} retry={() => void boxes.refetch()} />}
      {boxes.data && (
        <form
          onSubmit={(e: FormEvent) => {
            e.preventDefault();
            void save();
          }}
        >
          <div className="boxes">
            {names.map((name, i) => {
              const n = desks?.boxes.find((b) => b.box === i + 1)?.count ?? 0;
              return (
                <label key={i} className="row-line">
                  <span className="num quiet right">{i + 1}</span>
                  <Input
                    value={name}
                    maxLength={20}
                    onChange={(e) => setChanged({ ...changed, [i]: e.target.value })}
                    data-testid={`box-${i + 1}`}
                  />
                  <span className="num">
                    {n > 0 && <Link to={`/orders?desk=HOLD&box=${i + 1}`}>{count(n)}</Link>}
                  </span>
                </label>
              );
            })}
          </div>
          <AheadOfYou over={over} again={() => void save(true)} reread={() => setChanged({})} />
          <Button
            type="primary"
            htmlType="submit"
            disabled={
              over.ahead !== null || Object.keys(changed).length === 0 || names.some((n) => !n.trim())
            }
            data-testid="boxes-save"
          >
            {t('common.save')}
          </Button>
        </form>
      )}
    </Page>
  );
}
