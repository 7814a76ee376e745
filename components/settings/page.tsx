import type { ReactNode } from 'react';
import { classes } from '../ui/classes';

/** One part of the options page: a title, a sentence, and its contents in a readable width. */
export function Page({
  title,
  hint,
  aside,
  wide,
  children,
}: {
  title: string;
  hint?: string;
  aside?: ReactNode;
  /** As wide as the window. */
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classes('px-6 py-5', !wide && 'max-w-3xl')}>
      <header className="mb-4 flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <h2 className="text-lg font-semibold">{title}</h2>
          {hint && <p className="mt-0.5 text-ink2">{hint}</p>}
        </div>
        {aside}
      </header>
      {children}
    </div>
  );
}
