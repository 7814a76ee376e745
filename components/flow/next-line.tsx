import { Check, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Pressed } from '../../lib/kernel/key-combo';
import type { Phrase } from '../../lib/records/phrase.record';
import { useKeyNames } from '../settings/use-hotkeys';
import { IconButton } from '../ui/button';
import type { Flow } from './use-flow';

/** What to say at the step the talk is at: one line, filled by a click; beside it the tick. */
export function NextLine(props: {
  flow: Flow;
  phrase: Phrase | undefined;
  text: string;
  onFill: (press: Omit<Pressed, 'code'>) => void;
}) {
  const { flow, phrase, text, onFill } = props;
  const { step, states } = flow;
  const { t } = useTranslation();
  const { keyOf } = useKeyNames();
  if (!step) return <p className="px-1 text-sm leading-[26px] text-ink3">{t('flow:allDone')}</p>;
  const ticked = states.get(step.id) !== 'open';
  const Sign = ticked ? Undo2 : Check;
  const key = keyOf('nextStep');
  return (
    <div className="flex items-center gap-1">
      {phrase ? (
        // The button is the title, stretched over the whole line: what is spoken is what stands there.
        <div
          title={text}
          className="relative flex min-h-[26px] min-w-0 flex-1 items-center gap-1.5 rounded-md border border-line bg-card px-1.5 text-sm hover:border-brand has-focus-visible:border-brand"
        >
          <button
            type="button"
            // The caret stays in the reply box.
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => event.detail < 2 && onFill(event)}
            className="max-w-[65%] flex-none truncate font-bold after:absolute after:inset-0 after:rounded-md"
          >
            {t('flow:next', { title: phrase.title })}
          </button>
          <span className="min-w-0 flex-1 truncate text-ink2">{text}</span>
          {key !== '' && (
            <kbd className="flex-none rounded border border-line bg-hover px-1 text-xs text-ink2">{key}</kbd>
          )}
        </div>
      ) : (
        <p className="min-w-0 flex-1 truncate px-1 text-sm leading-[26px] text-ink2">
          {t('flow:nothingToSay', { name: step.name })}
        </p>
      )}
      <IconButton
        className="size-[26px]!"
        label={t(ticked ? 'flow:untick' : 'flow:tick', { name: step.name })}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void (ticked ? flow.untick(step) : flow.tick(step))}
      >
        <Sign size={15} aria-hidden />
      </IconButton>
    </div>
  );
}
