import type { ComponentProps } from 'react';
import { classes } from './classes';

const looks = {
  plain: 'border-edge bg-card text-ink hover:bg-hover',
  primary: 'border-brand bg-brand text-on-brand hover:opacity-90',
  danger: 'border-late bg-card text-late hover:bg-late-soft',
  quiet: 'border-transparent bg-transparent text-ink2 hover:bg-hover',
};

export interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof looks;
  /** For bars and rows; as high as a target has to be at least. */
  small?: boolean | undefined;
}

export function Button({ look = 'plain', small, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classes(
        'inline-flex items-center justify-center gap-1 rounded-md border whitespace-nowrap',
        small ? 'min-h-[24px] px-2 text-sm' : 'min-h-7 px-3 py-0.5',
        'disabled:cursor-default disabled:opacity-50',
        looks[look],
        className,
      )}
      {...rest}
    />
  );
}

/** A button that shows only an icon; `label` is what screen readers and the tooltip say. */
export function IconButton({ label, className, ...rest }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classes(
        'inline-grid size-7 flex-none place-items-center rounded-md text-ink2 hover:bg-hover disabled:opacity-40',
        className,
      )}
      {...rest}
    />
  );
}
