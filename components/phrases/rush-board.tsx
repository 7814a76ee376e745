import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Pressed } from '../../lib/kernel/key-combo';
import type { Phrase } from '../../lib/records/phrase.record';
import { formatWait } from '../../lib/waits/rules';
import { useKeyNames } from '../settings/use-hotkeys';
import { Button } from '../ui/button';
import { useNow } from '../ui/use-now';
import type { useNextBuyer } from '../waits/use-next-buyer';

/** What is needed when many wait: the next buyer, and nine phrases under one key each. */
export function RushBoard(props: {
  phrases: readonly Phrase[];
  /** How each reads now. */
  textOf: (phrase: Phrase) => string;
  urgent: ReturnType<typeof useNextBuyer>;
  copies: boolean;
  /** The mouse came over the board, or left it. */
  onPoint: (over: boolean) => void;
  onFill: (phrase: Phrase, press: Omit<Pressed, 'code'>) => void;
}) {
  const { phrases, textOf, urgent, copies, onPoint, onFill } = props;
  const { next } = urgent;
  const { t } = useTranslation();
  const now = useNow();
  const { keyOf, fillKey } = useKeyNames();
  return (
    <div
      className="mt-2 min-h-0 flex-1 overflow-y-auto pb-2"
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
    >
      <Button
        look={next ? 'primary' : 'plain'}
        className="mb-2 min-h-9 w-full"
        disabled={!next}
        onMouseDown={(event) => event.preventDefault()}
        onClick={urgent.go}
        title={keyOf('next')}
      >
        {next ? (
          <>
            <span className="min-w-0 truncate">{t('keys:nextBuyer', { nick: next.nick })}</span>
            <span className="flex-none tabular-nums">{formatWait(now - next.waitingSince)}</span>
            <ArrowRight size={15} aria-hidden className="flex-none" />
          </>
        ) : (
          t('keys:noNext')
        )}
      </Button>
      <ol className="grid grid-cols-3 gap-1.5" data-testid="rush" aria-label={t('keys:rush')}>
        {phrases.map((phrase, index) => (
          <li key={phrase.id} className="min-w-0">
            <button
              type="button"
              // A press must not take the focus out of the reply box.
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => event.detail < 2 && onFill(phrase, event)}
              aria-label={t(copies ? 'phrases:copyOf' : 'phrases:fill', { title: phrase.title })}
              title={[fillKey(index + 1), textOf(phrase)].filter(Boolean).join('\n')}
              className="flex h-27 w-full flex-col rounded-lg border border-edge bg-card px-1.5 py-1 text-left hover:border-brand hover:bg-brand-soft"
            >
              <kbd className="text-xs text-ink3">{index + 1}</kbd>
              <span className="line-clamp-2 text-[15px] leading-tight font-bold break-words">
                {phrase.title}
              </span>
              <span className="mt-0.5 line-clamp-2 text-xs text-ink2">{textOf(phrase)}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
