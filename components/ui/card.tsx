import type { ReactNode } from 'react';
import { classes } from './classes';

/** A white box with an optional small title and something at the title's right. */
export function Card(props: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const { title, aside, children, className } = props;
  return (
    <section className={classes('rounded-lg border border-line bg-card px-3 py-2', className)}>
      {(title !== undefined || aside !== undefined) && (
        <header className="mb-1 flex items-center gap-2">
          <h3 className="min-w-0 flex-1 text-sm font-semibold text-ink2">{title}</h3>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
