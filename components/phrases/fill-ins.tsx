import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../lib/phrases/variable-labels';
import { useLanguage } from '../settings/use-language';
import { Button } from '../ui/button';
import { FillInField } from './fill-in-field';
import { lastAnswers, rememberAnswer } from './fill-in-memory';
import type { Asking } from './use-asking';

/**
 * What a phrase still has to know, under its card. Enter leads to the next field and fills after the last one; Esc
 * closes. Mount with the phrase's id as key.
 */
export function FillIns(props: {
  asking: Asking;
  buyerKey: string | undefined;
  copies: boolean;
  onAnswer: (answers: ReadonlyMap<string, string>) => Promise<void>;
  onClose: () => void;
}) {
  const { asking, buyerKey, copies, onAnswer, onClose } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [answers, setAnswers] = useState(() => firstAnswers(asking, buyerKey));
  const answerOf = (key: string) => answers.get(key) ?? '';
  const missing = asking.asked.filter(({ key }) => answerOf(key).trim() === '');

  /** The control of a field, or of a choice the chosen one. */
  const focus = (index: number) => {
    const field = form.current?.querySelectorAll('[data-field]')[index];
    const control =
      field?.querySelector<HTMLInputElement>('input:checked') ??
      field?.querySelector<HTMLInputElement>('input');
    control?.focus();
    if (control?.type === 'text') control.select();
  };
  // In the commit itself: what is typed the moment the form stands must not be lost.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the questions are put
  useLayoutEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    focus(0);
  }, []);

  const finish = async () => {
    const [first] = missing;
    if (first) {
      setTried(true);
      return focus(asking.asked.indexOf(first));
    }
    if (busy) return;
    setBusy(true);
    await onAnswer(answers);
    // What the page refused can be tried again.
    setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    // Enter and Esc of an IME composition belong to the IME.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      return onClose();
    }
    const field = event.target instanceof HTMLInputElement && event.target.closest('[data-field]');
    if (event.key !== 'Enter' || !field) return;
    event.preventDefault();
    if (event.repeat) return;
    const index = [...event.currentTarget.querySelectorAll('[data-field]')].indexOf(field);
    const here = asking.asked[index];
    if (here && answerOf(here.key).trim() === '') setTried(true);
    else if (index < asking.asked.length - 1) focus(index + 1);
    else void finish();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void finish();
  };
  const give = (key: string, answer: string) => {
    setAnswers(new Map(answers).set(key, answer));
    if (buyerKey !== undefined) rememberAnswer(buyerKey, key, answer);
  };
  return (
    <li className="-mt-1.5 mb-1.5">
      <form
        ref={form}
        aria-label={t('variables:form', { title: asking.phrase.title })}
        onSubmit={onSubmit}
        onKeyDown={onKeyDown}
        className="rounded-b-lg border border-brand border-t-0 bg-brand-soft px-2.5 pt-2 pb-1.5"
      >
        {asking.asked.map(({ key, part }) => (
          <FillInField
            key={key}
            part={part}
            label={labelOf(part, language) || t('variables:choose')}
            values={asking.values}
            value={answerOf(key)}
            blank={tried && answerOf(key).trim() === ''}
            onChange={(answer) => give(key, answer)}
          />
        ))}
        <div className="flex items-center gap-1.5">
          <span className="min-w-0 flex-1 truncate text-xs text-ink3">{t('variables:keys')}</span>
          <Button look="quiet" className="px-2" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          {/* The press itself takes no focus; a fill gives it to the reply box. */}
          <Button
            type="submit"
            look="primary"
            disabled={busy}
            onMouseDown={(event) => event.preventDefault()}
          >
            {t(copies ? 'variables:copy' : 'variables:fill')}
          </Button>
        </div>
      </form>
    </li>
  );
}

/** What this buyer was answered last; of a choice that was never made, the first option. */
function firstAnswers({ asked }: Asking, buyerKey: string | undefined): ReadonlyMap<string, string> {
  const last = buyerKey === undefined ? undefined : lastAnswers(buyerKey);
  return new Map(
    asked.map(({ key, part }) => {
      const [first = ''] = part.kind === 'ask' ? part.options : [];
      return [key, last?.get(key) ?? first];
    }),
  );
}
