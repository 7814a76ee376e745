import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Question, QuestionSet } from '../../lib/records/question-set.record';
import { classes } from '../ui/classes';
import { Select } from '../ui/field';

/** The questions to ask before recommending, their answers as tags. */
export function AskList(props: {
  sets: readonly QuestionSet[];
  set: QuestionSet;
  open: boolean;
  /** Names of the tags that the buyer carries. */
  carried: ReadonlySet<string>;
  /** Several phrases went out and nothing was asked. */
  remind: boolean;
  onOpen: (open: boolean) => void;
  onSet: (id: string) => void;
  onAsk: (question: Question, index: number) => void;
  onAnswer: (tag: string) => void;
}) {
  const { sets, set, open, carried, remind, onOpen, onSet, onAsk, onAnswer } = props;
  const { t } = useTranslation();
  const Sign = open ? ChevronDown : ChevronRight;
  return (
    <section aria-label={t('flow:asks')} className="mt-1">
      <div className="flex items-center gap-1.5">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => onOpen(!open)}
          className="flex min-h-[24px] flex-none items-center gap-0.5 rounded-md pr-1 text-sm text-ink2 hover:bg-hover"
        >
          <Sign size={13} aria-hidden />
          {t('flow:asks')}
        </button>
        {remind && <span className="min-w-0 flex-1 truncate text-sm text-warn">{t('flow:askFirst')}</span>}
        {open && sets.length > 1 && (
          <Select
            aria-label={t('flow:askSet')}
            value={set.id}
            onChange={({ target }) => onSet(target.value)}
            className="ml-auto min-h-[24px]! w-auto! flex-none py-0! text-sm"
          >
            {sets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </div>
      {open && (
        <ul className="max-h-52 overflow-y-auto">
          {set.questions.map((question, index) => (
            <li key={question.text} className="mb-1">
              <button
                type="button"
                onMouseDown={(event) => event.preventDefault()}
                onClick={(event) => event.detail < 2 && onAsk(question, index)}
                title={question.text}
                aria-label={t('flow:askFill', { text: question.text })}
                className="block min-h-[24px] w-full truncate rounded-md px-1 text-left text-sm hover:bg-hover"
              >
                {question.text}
              </button>
              <fieldset
                aria-label={t('flow:answers', { text: question.text })}
                className="flex flex-wrap gap-1 px-1"
              >
                {question.answers.map(({ label, tag }) => (
                  <button
                    key={label}
                    type="button"
                    aria-pressed={carried.has(tag)}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => onAnswer(tag)}
                    className={classes(
                      `tag-${set.colour} min-h-[24px] rounded border px-1.5 text-sm leading-5`,
                      carried.has(tag)
                        ? 'border-(--tag) font-semibold text-(--tag)'
                        : 'border-line text-ink2 hover:bg-hover',
                    )}
                  >
                    {carried.has(tag) && '✓ '}
                    {label}
                  </button>
                ))}
              </fieldset>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
