// SPDX-License-Identifier: Apache-2.0
import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../api/types';
import { By } from './By';
import { moment } from './format';
import './words/conflict';

/** A field that somebody else changed while the form was open: what it was, is now, and was typed here. */
export interface Differing {
  field: string;
  label: string;
  theirs: string;
  mine: string;
}

/** What a form found when it was saved over an order that had changed. */
export interface Met {
  by: AuditEntry[];
  fields: Differing[];
}

type Values = Record<string, string>;

/** The fields that both sides changed, each in its own way. */
export function differing(labels: Values, opened: Values, latest: Values, mine: Values): Differing[] {
  return Object.keys(labels)
    .filter((f) => latest[f] !== opened[f] && mine[f] !== opened[f] && latest[f] !== mine[f])
    .map((f) => ({ field: f, label: labels[f] ?? f, theirs: latest[f] ?? '', mine: mine[f] ?? '' }));
}

/** What was left alone here takes what the other side wrote. */
export function merged(opened: Values, latest: Values, mine: Values): Values {
  return Object.fromEntries(
    Object.entries(mine).map(([f, value]) => [f, value === opened[f] ? (latest[f] ?? value) : value]),
  );
}

/** Who changed the order meanwhile, and both versions of each field, of which one is chosen. */
export function Conflict({
  met,
  chosen,
  choose,
}: {
  met: Met;
  chosen: Values;
  choose: (field: string, value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="conflict" data-testid="conflict" data-fields={met.fields.length}>
      {met.by.slice(0, 3).map((e) => (
        <p key={e.seq} data-testid="conflict-by">
          {t('order.conflictBy', { at: moment(e.at) })} <By actor={e.by} /> {e.detail}
        </p>
      ))}
      {met.fields.length > 0 && <p>{t('order.conflictChoose')}</p>}
      {met.fields.map((d) => (
        <fieldset key={d.field} data-testid={`conflict-${d.field}`}>
          <legend>{d.label}</legend>
          <Radio.Group
            vertical
            value={chosen[d.field] ?? null}
            onChange={(e) => choose(d.field, String(e.target.value))}
          >
            <Radio value="theirs" data-testid={`conflict-theirs-${d.field}`}>
              {t('order.conflictTheirs')} <b>{d.theirs || '—'}</b>
            </Radio>
            <Radio value="mine" data-testid={`conflict-mine-${d.field}`}>
              {t('order.conflictMine')} <b>{d.mine || '—'}</b>
            </Radio>
          </Radio.Group>
        </fieldset>
      ))}
    </div>
  );
}
