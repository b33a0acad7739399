// SPDX-License-Identifier: Apache-2.0
import { Button, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { count, date } from '../../kit/format';
import { useInWords } from '../../kit/inWords';
import type { Parts, Rule, RuleEdit } from './asked';
import { useDoingWords, useSentence } from './said';
import './words';
import './rules.css';

/** What can be done with a rule of the list. */
export interface Doings {
  open: (id: string) => void;
  put: (rule: RuleEdit) => void;
  shift: (id: string, by: -1 | 1) => void;
  drop: (id: string, on: string) => void;
  copy: (id: string) => void;
  remove: (id: string) => void;
}

const carried = 'text/x-rule';

/** One rule of the list: its switch, what it says, and what it has done. */
export function RuleRow({
  rule,
  saved,
  changed,
  parts,
  doings,
}: {
  rule: RuleEdit;
  /** As it is saved; nothing of one that is new. */
  saved: Rule | undefined;
  changed: boolean;
  parts: Parts | undefined;
  doings: Doings;
}) {
  const { t, i18n } = useTranslation();
  const inWords = useInWords();
  const sentence = useSentence();
  const doing = useDoingWords(parts);
  const { id } = rule;
  const state = saved?.state ?? 'READY';
  const dead = saved && rule.active && saved.matched90 + saved.beaten90 === 0;
  return (
    <li
      className={`rule-row state-${state}${rule.active ? '' : ' off'}`}
      data-testid="rule-row"
      data-rule={id}
      data-state={state}
      draggable
      onDragStart={(e) => e.dataTransfer.setData(carried, id)}
      onDragOver={(e) => e.dataTransfer.types.includes(carried) && e.preventDefault()}
      onDrop={(e) => {
        e.preventDefault();
        doings.drop(e.dataTransfer.getData(carried), id);
      }}
      onKeyDown={(e) => {
        const by = e.altKey && { ArrowUp: -1 as const, ArrowDown: 1 as const }[e.key];
        if (!by) return;
        e.preventDefault();
        doings.shift(id, by);
      }}
    >
      <Switch
        checked={rule.active}
        onChange={(active) => doings.put({ ...rule, active })}
        aria-label={t('rules.switch', { name: rule.name })}
        data-testid="rule-switch"
      />
      <div className="rule-words">
        <button
          className="link rule-open"
          onClick={() => doings.open(id)}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          data-testid="rule-open"
        >
          {rule.name || t('rules.nameless')}
        </button>{' '}
        {changed && <span className="tag">{t('rules.unsaved')}</span>}
        {state !== 'READY' && (
          <span className={`rule-state ${state}`} data-testid="rule-state">
            {t(`rules.state.${state}`)}
            {saved?.why && <> {inWords(saved.why)}</>}
          </span>
        )}
        <p className="small break" data-testid="rule-said">
          {t('rules.ifThen', {
            condition: sentence(rule.condition),
            actions: rule.actions.map(doing).join(t('rules.comma')),
          })}
        </p>
      </div>
      <dl className="rule-hits num">
        <div>
          <dt>{t('rules.matched90')}</dt>
          <dd data-testid="rule-matched">{saved ? count(saved.matched90) : '—'}</dd>
        </div>
        <div>
          <dt>{t('rules.beaten90')}</dt>
          <dd data-testid="rule-beaten">{saved ? count(saved.beaten90) : '—'}</dd>
        </div>
        <div>
          <dt>{t('rules.lastHit')}</dt>
          <dd>
            {saved?.lastHit ? date(saved.lastHit, i18n.language) : t(dead ? 'rules.dead' : 'rules.never')}
          </dd>
        </div>
      </dl>
      <div className="row-line rule-buttons">
        <Button
          type="text"
          onClick={() => doings.shift(id, -1)}
          aria-label={t('rules.up', { name: rule.name })}
          data-testid="rule-up"
        >
          ↑
        </Button>
        <Button
          type="text"
          onClick={() => doings.shift(id, 1)}
          aria-label={t('rules.down', { name: rule.name })}
          data-testid="rule-down"
        >
          ↓
        </Button>
        <Button type="text" onClick={() => doings.copy(id)} data-testid="rule-copy">
          {t('rules.copy')}
        </Button>
        <Button type="text" danger onClick={() => doings.remove(id)} data-testid="rule-remove">
          {t('common.remove')}
        </Button>
      </div>
    </li>
  );
}
