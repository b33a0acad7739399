// SPDX-License-Identifier: Apache-2.0
import { useEffect, type ReactNode } from 'react';

/** A page with its heading, what can be done on it, and its body that scrolls. */
export function Page({
  title,
  about,
  actions,
  children,
  testid,
  ground = false,
}: {
  title: string;
  about?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  testid?: string;
  /** Whether its cards lie on the ground, without a sheet under them. */
  ground?: boolean;
}) {
  useEffect(() => {
    document.title = `${title} – Banto`;
  }, [title]);
  return (
    <section className={ground ? 'page on-ground' : 'page'} data-testid={testid}>
      <header className="page-head">
        <h1>{title}</h1>
        {about && <div className="page-about">{about}</div>}
        <div className="page-actions">{actions}</div>
      </header>
      {/* who has no mouse scrolls it by its keys */}
      <div className="page-body" tabIndex={0}>
        {children}
      </div>
    </section>
  );
}

/** A labelled control with its help and what the house said about it. */
export function Field({
  label,
  help,
  error,
  required,
  children,
}: {
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  children: ReactNode;
}) {
  return (
    <label className={error ? 'field wrong' : 'field'}>
      <span className="field-label">
        {label}
        {required && <em aria-hidden>＊</em>}
      </span>
      {children}
      {error && (
        <span className="field-error" role="alert">
          {error}
        </span>
      )}
      {help && <span className="field-help">{help}</span>}
    </label>
  );
}

export function Card({
  title,
  extra,
  children,
  testid,
  flush = false,
}: {
  title?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  testid?: string;
  flush?: boolean;
}) {
  return (
    <section className={flush ? 'card flush' : 'card'} data-testid={testid}>
      {(title || extra) && (
        <header className="card-head">
          <h2>{title}</h2>
          <div className="card-extra">{extra}</div>
        </header>
      )}
      {children}
    </section>
  );
}
