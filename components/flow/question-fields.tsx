import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { answerLimits, longAnswer, readAnswers, writeAnswers } from '../../lib/flow/answers';
import type { Question } from '../../lib/records/question-set.record';
import { AddName } from '../settings/add-name';
import { NameInput } from '../settings/name-input';
import { IconButton } from '../ui/button';
import { say } from '../ui/toasts';

/** The questions of one set and their answers. */
export function QuestionFields(props: { questions: Question[]; onChange: (questions: Question[]) => void }) {
  const { questions, onChange } = props;
  const { t } = useTranslation();
  const edit = (index: number, fields: Partial<Question>) =>
    onChange(questions.map((question, at) => (at === index ? { ...question, ...fields } : question)));
  const blank = (text: string) => (text === '' ? t('options:blankName') : undefined);
  const answersProblem = (typed: string) => {
    const answers = readAnswers(typed);
    const long = longAnswer(answers);
    if (long !== undefined) return t('flow:answerLong', { name: long });
    return answers.length > answerLimits.count ? t('flow:answersMost') : undefined;
  };
  const remove = (index: number, text: string) => {
    onChange(questions.filter((_, at) => at !== index));
    const undo = { label: t('common:undo'), run: () => onChange(questions) };
    say(t('flow:questionDeleted', { text }), undo);
  };
  return (
    <div className="mt-1 mb-2 pl-11">
      <ol className="grid gap-2">
        {questions.map(({ text, answers }, index) => {
          const n = index + 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place; its words change while typed
            <li key={index} className="flex items-start gap-1">
              <span className="w-4 flex-none pt-1 text-right text-sm text-ink3">{n}</span>
              <div className="min-w-0 flex-1">
                <NameInput
                  label={t('flow:question', { n })}
                  value={text}
                  maxLength={200}
                  problem={blank}
                  onChange={(next) => edit(index, { text: next })}
                />
                <NameInput
                  label={t('flow:answersField', { n })}
                  value={writeAnswers(answers)}
                  maxLength={300}
                  problem={answersProblem}
                  onChange={(typed) => edit(index, { answers: readAnswers(typed) })}
                />
              </div>
              <IconButton label={t('flow:questionDelete', { n })} onClick={() => remove(index, text)}>
                <Trash2 size={15} aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ol>
      <p className="mt-1 pl-5 text-sm text-ink3">{t('flow:answersHint')}</p>
      {questions.length < 12 && (
        <AddName
          label={t('flow:questionAdd')}
          action={t('common:add')}
          maxLength={200}
          problem={() => undefined}
          onAdd={async (text) => onChange([...questions, { text, answers: [] }])}
        />
      )}
    </div>
  );
}
