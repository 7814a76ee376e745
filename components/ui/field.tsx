import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes';

const box = 'w-full rounded-md border border-edge bg-card px-2 py-1 text-ink disabled:opacity-60';

export const Input = ({ className, ...rest }: ComponentProps<'input'>) => (
  <input className={classes(box, 'min-h-7', className)} {...rest} />
);

export const Area = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <textarea className={classes(box, 'resize-y leading-relaxed', className)} {...rest} />
);

export const Select = ({ className, ...rest }: ComponentProps<'select'>) => (
  <select className={classes(box, 'min-h-7', className)} {...rest} />
);

/** A label over its control; `error` is read out with it. */
export function Field(props: {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  children: (ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ReactNode;
}) {
  const { label, hint, error, children } = props;
  const id = useId();
  const says = error ?? hint;
  return (
    <div className="mb-2">
      <label htmlFor={id} className="mb-0.5 block text-sm text-ink2">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': says ? `${id}-says` : undefined,
        'aria-invalid': error !== undefined,
      })}
      {says && (
        <p id={`${id}-says`} className={classes('mt-0.5 text-sm', error ? 'text-late' : 'text-ink3')}>
          {says}
        </p>
      )}
    </div>
  );
}
