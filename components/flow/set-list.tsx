import { useTranslation } from 'react-i18next';
import { setCommands } from '../../lib/flow/edit-commands';
import { shifted } from '../../lib/flow/rules';
import type { FlowStep } from '../../lib/records/flow-step.record';
import type { QuestionSet } from '../../lib/records/question-set.record';
import { tagColours } from '../../lib/records/tag.record';
import { useWriter } from '../members/use-writer';
import { AddName } from '../settings/add-name';
import { ListSection } from './list-section';
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
  return (
    <ListSection
      words={{
        title: t('flow:sets'),
        hint: t('flow:setsHint'),
        none: t('flow:setsNone'),
        reset: t('flow:resetSets'),
        wasReset: t('flow:setsReset'),
      }}
      className="mt-6 border-t border-line pt-4"
      onReset={() => setCommands.reset(writer)}
      rows={sets.map((set, index) => (
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
    >
      <AddName
        label={t('flow:setName')}
        action={t('flow:setAdd')}
        maxLength={12}
        problem={problem}
        onAdd={add}
      />
    </ListSection>
  );
}
