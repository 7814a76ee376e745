import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { say } from '../ui/toasts';

/** A list that comes built in: what it is, its rows, and the way back to how it came. */
export function ListSection(props: {
  words: { title: string; hint: string; none: string; reset: string; wasReset: string };
  className?: string;
  /** @returns the way back */
  onReset: () => Promise<() => Promise<void>>;
  rows: ReactNode[];
  children: ReactNode;
}) {
  const { words, className, onReset, rows, children } = props;
  const { t } = useTranslation();
  const reset = async () => say(words.wasReset, { label: t('common:undo'), run: await onReset() });
  return (
    <section aria-label={words.title} className={className}>
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="font-semibold">{words.title}</h3>
          <p className="mb-2 text-ink2">{words.hint}</p>
        </div>
        <Button onClick={() => void reset()}>{words.reset}</Button>
      </div>
      {rows.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <ul className="rounded-lg border border-line">{rows}</ul>
      )}
      {children}
    </section>
  );
}
