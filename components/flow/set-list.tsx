import { useTranslation } from 'react-i18next';
import { setCommands } from '../../lib/flow/edit-commands';
import type { FlowStep } from '../../lib/records/flow-step.record';
import type { QuestionSet } from '../../lib/records/question-set.record';
import { tagColours } from '../../lib/records/tag.record';
import { useWriter } from '../members/use-writer';
import { EditedList } from '../settings/edited-list';
import { SetRow } from './set-row';

/** The question sets of the shop. */
export function SetList({ sets, steps }: { sets: QuestionSet[]; steps: FlowStep[] }) {
  const { t } = useTranslation();
  const writer = useWriter();
  // The colour used least, so that the tags of the sets can be told apart.
  const count = (colour: string) => sets.filter((set) => set.colour === colour).length;
  const [colour = 'teal'] = tagColours.toSorted((a, b) => count(a) - count(b));
  const stepId = sets.at(-1)?.stepId ?? steps[0]?.id ?? '';
  const add = (name: string) => setCommands.add({ name, stepId, on: true, colour, questions: [] }, writer);
  return (
    <EditedList
      words={{
        title: t('flow:sets'),
        hint: t('flow:setsHint'),
        none: t('flow:setsNone'),
        reset: t('flow:resetSets'),
        wasReset: t('flow:setsReset'),
      }}
      wordsOf={(name) => ({
        up: t('flow:setUp', { name }),
        down: t('flow:setDown', { name }),
        delete: t('flow:setDelete', { name }),
        deleted: t('flow:setDeleted', { name }),
        taken: t('flow:setTaken', { name }),
      })}
      className="mt-6 border-t border-line pt-4"
      rows={sets}
      nameOf={({ name }) => name}
      draw={(set, parts) => <SetRow key={set.id} set={set} steps={steps} {...parts} />}
      commands={setCommands}
      add={{ label: t('flow:setName'), action: t('flow:setAdd'), maxLength: 12, onAdd: add }}
    />
  );
}
