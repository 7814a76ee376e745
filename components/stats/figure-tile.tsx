import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes';
import { Tip } from '../ui/tip';

/** One figure: a click opens the list behind it, hover and focus say how it comes about. */
export function FigureTile(props: {
  name: string;
  value: string | number;
  tip: ReactNode;
  onOpen: () => void;
  large?: boolean;
}) {
  const { name, value, tip, onOpen, large } = props;
  const { t } = useTranslation();
  return (
    <div className="relative flex min-w-0 flex-col-reverse rounded-lg border border-line bg-card px-1 py-1 text-center hover:border-edge hover:bg-hover">
      <dt className="truncate text-xs text-ink2">{name}</dt>
      <dd className={classes('leading-snug font-semibold tabular-nums', large ? 'text-xl' : 'text-base')}>
        <Tip content={tip} gap={26}>
          <button
            type="button"
            aria-label={t('stats:open', { name, value })}
            className="max-w-full truncate outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:outline-brand"
            onClick={onOpen}
          >
            {value}
          </button>
        </Tip>
      </dd>
    </div>
  );
}
