// SPDX-License-Identifier: Apache-2.0
// A form saves over exactly what it was opened on. Who has saved meanwhile is named, and what; and it is the reader
// who says which of the two stays.
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, standOf } from '../api/client';
import type { Problem } from '../api/types';
import { By } from './By';
import { moment } from './format';
import './words/ahead';

/** What stands in a form: each field's name as the reader sees it, and its value. */
export type Said = Record<string, string>;

interface Ahead<T> {
  saved: Problem['saved'];
  latest: T;
  fields: { label: string; was: string; is: string; mine: string }[];
}

/** Goes with what is saved. */
export type Header = Record<string, string>;

/**
 * Guards a form.
 *
 * @param where the path that was read to fill it
 * @param key what the page keeps that answer under
 * @param now that answer
 * @param read asks for it anew
 * @param said what of it stands in the form
 * @param dirty whether something was typed: until then the form follows what comes in
 */
export function useOver<T>({
  where,
  key,
  now,
  read,
  said,
  dirty = true,
}: {
  where: string;
  key: QueryKey;
  now: T | undefined;
  read: () => Promise<T>;
  said: (answer: T) => Said;
  dirty?: boolean;
}) {
  const client = useQueryClient();
  const [opened, setOpened] = useState<{ stand: string; was: Said } | null>(null);
  const [ahead, setAhead] = useState<Ahead<T> | null>(null);
  const stand = standOf(where);
  if (dirty && !opened && now !== undefined && stand) setOpened({ stand, was: said(now) });
  if (!dirty && opened) setOpened(null);
  if (!dirty && ahead) setAhead(null);
  return {
    ahead,
    /**
     * Saves, unless somebody else has.
     *
     * @param anyway the reader has seen what the other has saved
     * @return whether it is saved
     */
    async save(
      write: (header: Header) => Promise<{ response: Response }>,
      mine: Said,
      anyway = false,
    ): Promise<boolean> {
      if (ahead && !anyway) return false;
      try {
        const { response } = await write(opened ? { 'If-Match': opened.stand } : {});
        const next = response.headers.get('ETag');
        setOpened(next ? { stand: next, was: mine } : null);
        setAhead(null);
        return true;
      } catch (e) {
        if (!(e instanceof ProblemError && e.is('stale'))) throw e;
        const latest = await read();
        const [was, is] = [opened?.was ?? {}, said(latest)];
        const labels = [...new Set([...Object.keys(was), ...Object.keys(is)])];
        const fields = labels
          .map((label) => ({ label, was: was[label] ?? '', is: is[label] ?? '', mine: mine[label] ?? '' }))
          .filter((f) => f.was !== f.is);
        setOpened({ stand: standOf(where), was: is });
        setAhead({ saved: e.problem.saved, latest, fields });
        client.setQueryData(key, latest);
        return false;
      }
    },
    /** Gives up what was typed; returns what is saved now. */
    yield(): T | undefined {
      setAhead(null);
      return ahead?.latest;
    },
  };
}

/** Who has saved meanwhile, what has changed, and the two ways on. */
export function AheadOfYou<T>({
  over,
  again,
  reread,
}: {
  over: { ahead: Ahead<T> | null; yield: () => T | undefined };
  /** Saves what was typed over it. */
  again: () => void;
  /** Puts what is saved into the form. */
  reread: (latest: T) => void;
}) {
  const { t } = useTranslation();
  const { ahead } = over;
  if (!ahead) return null;
  return (
    <div className="conflict" role="alert" data-testid="ahead" data-fields={ahead.fields.length}>
      <p data-testid="ahead-by">
        {ahead.saved && (
          <>
            {moment(ahead.saved.at)} <By actor={ahead.saved.by} />{' '}
          </>
        )}
        {t('ahead.saved')}
      </p>
      {ahead.fields.length === 0 ? (
        <p className="quiet">{t('ahead.same')}</p>
      ) : (
        <table className="grid">
          <thead>
            <tr>
              <th />
              <th>{t('ahead.was')}</th>
              <th>{t('ahead.is')}</th>
              <th>{t('ahead.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {ahead.fields.map((f) => (
              <tr key={f.label} data-testid="ahead-field">
                <th scope="row">{f.label}</th>
                <td data-label={t('ahead.was')}>{f.was || '—'}</td>
                <td data-label={t('ahead.is')}>
                  <b>{f.is || '—'}</b>
                </td>
                <td data-label={t('ahead.mine')}>{f.mine || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row-line">
        <Button
          data-testid="ahead-reread"
          onClick={() => {
            const latest = over.yield();
            if (latest !== undefined) reread(latest);
          }}
        >
          {t('ahead.reread')}
        </Button>
        <Button danger onClick={again} data-testid="ahead-over">
          {t('ahead.over')}
        </Button>
      </div>
    </div>
  );
}
