import type { ReactNode } from 'react';
import { classes } from './classes';

const tones = {
  mute: 'bg-hover text-ink2 font-medium',
  ok: 'bg-ok-soft text-ok font-semibold',
  warn: 'bg-warn-soft text-warn font-semibold',
  late: 'bg-late-soft text-late font-semibold',
  brand: 'bg-brand-soft text-brand-ink font-semibold',
};

export type Tone = keyof typeof tones;

export function Pill({
  tone = 'mute',
  children,
  className,
}: {
  tone?: Tone;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={classes(
        'rounded-full px-2 text-sm leading-5 whitespace-nowrap tabular-nums',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
