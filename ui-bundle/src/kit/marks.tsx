// SPDX-License-Identifier: Apache-2.0
import CircleCheck from 'lucide-react/icons/circle-check';
import OctagonAlert from 'lucide-react/icons/octagon-alert';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import i18next, { type TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk, Level, PaymentState } from '../api/types';
import { useInWords } from './inWords';

/** The desks in the order of the work. */
export const deskOrder: Desk[] = [
  'NEW',
  'HOLD',
  'PAY_WAIT',
  'SHIP_WAIT',
  'DOC_WAIT',
  'TRACK_WAIT',
  'SHIPPED',
  'POSTPAY_WAIT',
  'DONE',
  'CANCELLED',
  'RETURN',
];

/** Where the work of the day lies: what is on its way, done or called off lies elsewhere. */
export const dailyDesks = deskOrder.filter((d) => !['SHIPPED', 'DONE', 'CANCELLED', 'RETURN'].includes(d));

export function DeskMark({ desk, name }: { desk: Desk; name?: string | null }) {
  const { t } = useTranslation();
  return (
    <span className="desk-mark">
      <i className={`dot desk-${desk}`} aria-hidden />
      {name ?? t(`desk.${desk}`)}
    </span>
  );
}

/** Malls as their own small letters, so that they are told apart without colour. */
export function ShopMark({ shop }: { shop: string }) {
  const { t } = useTranslation();
  const [mall = '', name = ''] = shop.split('~');
  return (
    <span className="shop-mark" title={shop}>
      <b className={`mall mall-${mall}`}>
        {t(`mall.${mall}`, { defaultValue: mall.slice(0, 1).toUpperCase() })}
      </b>
      <span className="shop-name">{name}</span>
    </span>
  );
}

const levels = { OK: CircleCheck, WARN: TriangleAlert, BLOCK: OctagonAlert };

export function LevelMark({ level }: { level: Level }) {
  const { t } = useTranslation();
  const Mark = levels[level];
  return (
    <span
      className={`level level-${level}`}
      role="img"
      title={t(`level.${level}`)}
      aria-label={t(`level.${level}`)}
    >
      <Mark />
    </span>
  );
}

/** The first sentence about one order without what only that order has: 「…」, "…" and （…）. */
export function general(text: string): string {
  const first = /^[^。]+(?=。.)/.exec(text)?.[0] ?? text;
  return first
    .replace(/[（(][^（()）]*[）)]|「[^」]*」|"[^"]*"/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,])/g, '')
    .replace(/[。.]$/, '')
    .trim();
}

/** The short name of a cause; one that no room of the house knows is told by its own words. */
export function causeOf(t: TFunction): (finding: { code: string; ja: string; en: string }) => string {
  return ({ code, ja, en }) => {
    const name: unknown = t(`cause.${code}`, { returnObjects: true, defaultValue: '' });
    return typeof name === 'string' && name ? name : general(i18next.language === 'ja' ? ja : en);
  };
}

export function useCause(): (finding: { code: string; ja: string; en: string }) => string {
  const { t } = useTranslation();
  return causeOf(t);
}

export function Reason({ finding }: { finding: { code: string; level: Level; ja: string; en: string } }) {
  const inWords = useInWords();
  const cause = useCause();
  return (
    <span className={`reason reason-${finding.level}`} title={inWords(finding)} data-code={finding.code}>
      <LevelMark level={finding.level} /> {cause(finding)}
    </span>
  );
}

const waiting = new Set<PaymentState>(['UNPAID', 'MALL_REVIEW', 'SHORT', 'FAILED', 'UNKNOWN', 'REFUND_DUE']);

export function PaymentMark({ state }: { state: PaymentState }) {
  const { t } = useTranslation();
  return <span className={waiting.has(state) ? 'pay waiting' : 'pay'}>{t(`payState.${state}`)}</span>;
}

export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="empty" data-testid="empty">
      <p>{title}</p>
      {hint && <p className="quiet">{hint}</p>}
      {children}
    </div>
  );
}

/** Grey lines while something loads; shown only after 300 ms. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  return (
    <div className="skeleton" aria-busy="true">
      {Array.from({ length: lines }, (_, i) => (
        <i key={i} style={{ width: `${92 - ((i * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

/** What the house refused, in its own words, with a way on. */
export function Trouble({ error, retry }: { error: Error; retry?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="trouble" role="alert">
      <b>{t('common.failed')}</b>
      <p>{error.message}</p>
      {retry && (
        <button className="link" onClick={retry}>
          {t('common.retry')}
        </button>
      )}
    </div>
  );
}
