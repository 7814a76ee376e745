import { useTranslation } from 'react-i18next';
import { setCommands } from '../../lib/flow/edit-commands';
import { shifted } from '../../lib/flow/rules';
import type { FlowStep } from '../../lib/records/flow-step.record';
import type { QuestionSet } from '../../lib/records/question-set.record';
import { tagColours } from '../../lib/records/tag.record';
import { useWriter } from '../members/use-writer';
import { AddName } from '../settings/add-name';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { say } from '../ui/toasts';
import { SetRow } from './set-row';

/** The question sets of the shop. */
export function SetList({ sets, steps }: { sets: QuestionSet[]; steps: FlowStep[] }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const problem = (name: string) => {
    if (name === '') return t('options:blankName');
    return sets.some((set) => set.name === name) ? t('flow:setTaken', { name }) : undefined;
  };
  const arrange = (list: readonly QuestionSet[]) =>
    setCommands.arrange(
      list.map(({ id }) => id),
      writer,
    );
  // The colour used least, so that the tags of the sets can be told apart.
  const count = (colour: string) => sets.filter((set) => set.colour === colour).length;
  const [colour = 'teal'] = tagColours.toSorted((a, b) => count(a) - count(b));
  const stepId = sets.at(-1)?.stepId ?? steps[0]?.id ?? '';
  const add = (name: string) => setCommands.add({ name, stepId, on: true, colour, questions: [] }, writer);
  const reset = async () => {
    const back = await setCommands.reset(writer);
    say(t('flow:setsReset'), { label: t('common:undo'), run: back });
  };
  return (
    <section aria-label={t('flow:sets')} className="mt-6 border-t border-line pt-4">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="font-semibold">{t('flow:sets')}</h3>
          <p className="mb-2 text-ink2">{t('flow:setsHint')}</p>
        </div>
        <Button onClick={() => void reset()}>{t('flow:resetSets')}</Button>
      </div>
      {sets.length === 0 ? (
        <Empty title={t('flow:setsNone')} />
      ) : (
        <ul className="rounded-lg border border-line">
          {sets.map((set, index) => (
            <SetRow
              key={set.id}
              set={set}
              steps={steps}
              problem={problem}
              isFirst={index === 0}
              isLast={index === sets.length - 1}
              onMove={(by) => void arrange(shifted(sets, index, by))}
            />
          ))}
        </ul>
      )}
      <AddName
        label={t('flow:setName')}
        action={t('flow:setAdd')}
        maxLength={12}
        problem={problem}
        onAdd={add}
      />
    </section>
  );
}
