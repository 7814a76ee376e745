import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One of the steps to a running team. */
export function Step(props: { n: number; title: string; hint?: string; children: ReactNode }) {
  const { n, title, hint, children } = props;
  const { t } = useTranslation();
  return (
    <li className="flex gap-3 border-b border-line px-4 py-3 last:border-0">
      <span
        aria-hidden
        className="mt-px grid size-6 flex-none place-items-center rounded-full bg-brand-soft text-sm font-semibold text-brand-ink"
      >
        {n}
      </span>
      <div className="min-w-0 flex-1">
        <h4 className="font-semibold">
          <span className="sr-only">{t('making:step', { n })} </span>
          {title}
        </h4>
        {hint && <p className="mb-2 text-sm text-ink2">{hint}</p>}
        {children}
      </div>
    </li>
  );
}

/** Short lines, one under the other. */
export const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul className="ml-4 list-disc text-ink2">
    {lines.map((line) => (
      <li key={line} className="mb-0.5">
        {line}
      </li>
    ))}
  </ul>
);
