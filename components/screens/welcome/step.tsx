import type { ReactNode } from 'react';

/** One step of the welcome page. */
export function Step({ title, why, children }: { title: string; why?: string; children: ReactNode }) {
  return (
    <section className="mb-5 rounded-lg border border-line bg-card px-5 py-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      {why && <p className="mt-0.5 text-ink2">{why}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
