import { useTranslation } from 'react-i18next';
import { stepCommands } from '../../lib/flow/edit-commands';
import { statesOf, stepsInUse } from '../../lib/flow/rules';
import type { FlowStep } from '../../lib/records/flow-step.record';
import type { Phrase } from '../../lib/records/phrase.record';
import { useWriter } from '../members/use-writer';
import { EditedList } from '../settings/edited-list';
import { StepRow } from './step-row';
import { StepStrip } from './step-strip';

/** The steps of a talk in their order, and how they look in the panel. */
export function StepList({ steps, phrases }: { steps: FlowStep[]; phrases: readonly Phrase[] }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const add = (name: string) =>
    stepCommands.add({ name, stages: [], tags: [], on: true, must: false }, writer);
  const inUse = stepsInUse(steps);
  return (
    <EditedList
      words={{
        title: t('flow:steps'),
        hint: t('flow:stepsHint'),
        none: t('flow:stepsNone'),
        reset: t('flow:resetSteps'),
        wasReset: t('flow:stepsReset'),
      }}
      wordsOf={(name) => ({
        up: t('flow:stepUp', { name }),
        down: t('flow:stepDown', { name }),
        delete: t('flow:stepDelete', { name }),
        deleted: t('flow:stepDeleted', { name }),
        taken: t('flow:stepTaken', { name }),
      })}
      rows={steps}
      nameOf={({ name }) => name}
      draw={(step, parts) => <StepRow key={step.id} step={step} phrases={phrases} {...parts} />}
      commands={stepCommands}
      add={{ label: t('flow:stepName'), action: t('flow:stepAdd'), maxLength: 8, onAdd: add }}
    >
      {inUse.length > 0 && (
        <div className="mt-4 max-w-81" inert>
          <p className="mb-1 text-sm text-ink2">{t('flow:preview')}</p>
          <div className="flex rounded-lg border border-line p-2">
            <StepStrip
              steps={inUse}
              states={statesOf(steps, [])}
              current={inUse[0]}
              missed={[]}
              onChoose={() => {}}
            />
          </div>
        </div>
      )}
    </EditedList>
  );
}
