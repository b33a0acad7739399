// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { usePartWords } from '../../kit/Conditions';
import { useFields } from '../../kit/fields';
import { useInWords } from '../../kit/inWords';
import { useParameterWords } from '../../kit/Parameters';
import type { Doing, Parts } from './asked';
import { isGroup, treeOf, type Node } from './tree';
import './words';

/** Says a condition in a sentence. */
export function useSentence(): (condition: string) => string {
  const { t } = useTranslation();
  const words = usePartWords(useFields());
  const said = (node: Node, top: boolean): string => {
    if (node.kind === 'OTHER') return words({ as: node.as, clause: undefined });
    if (!isGroup(node)) {
      const one = words({ as: undefined, clause: node.clause });
      return node.q ? t('rules.ofThem', { which: t(`rules.which.${node.q}`), one }) : one;
    }
    const all = node.of.map((n) => said(n, false)).join(t(`rules.joined.${node.kind}`));
    if (node.kind === 'NONE') return t('rules.noneOf', { all });
    return top || node.of.length < 2 ? all : t('rules.inside', { all });
  };
  return (condition) => (condition ? said(treeOf(condition), true) : t('rules.every'));
}

/** Says what a rule does. */
export function useDoingWords(parts: Parts | undefined): (doing: Doing) => string {
  const { t } = useTranslation();
  const inWords = useInWords();
  const value = useParameterWords();
  return ({ kind, values }) => {
    const is = parts?.phases.flatMap((p) => p.actions).find((a) => a.kind === kind);
    if (!is) return parts ? t('rules.kindAway') : '…';
    const filled = is.parameters.filter((p) => values[p.name]);
    const said = filled.map((p) =>
      filled.length === 1
        ? value(p, values[p.name] ?? '')
        : t('rules.named', { name: inWords(p.label), value: value(p, values[p.name] ?? '') }),
    );
    return said.length === 0
      ? inWords(is.name)
      : t('rules.does', { name: inWords(is.name), values: said.join(t('rules.comma')) });
  };
}
