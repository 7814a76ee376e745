import type { ReactNode } from 'react';

/** What stands where a list has nothing: a sentence, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="px-4 py-8 text-center text-ink3">
      <p className="font-semibold text-ink2">{title}</p>
      {children && <div className="mt-1 text-sm">{children}</div>}
    </div>
  );
}
