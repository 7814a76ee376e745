import type { ReactNode } from 'react';

/** One part of the options page: a title, a sentence, and its contents in a readable width. */
export function Page({
  title,
  hint,
  aside,
  children,
}: {
  title: string;
  hint?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="max-w-3xl px-6 py-5">
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
