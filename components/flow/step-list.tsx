import { useTranslation } from 'react-i18next';
import { stepCommands } from '../../lib/flow/edit-commands';
import { shifted, statesOf, stepsInUse } from '../../lib/flow/rules';
import type { FlowStep } from '../../lib/records/flow-step.record';
import type { Phrase } from '../../lib/records/phrase.record';
import { useWriter } from '../members/use-writer';
import { AddName } from '../settings/add-name';
import { ListSection } from './list-section';
import { StepRow } from './step-row';
import { StepStrip } from './step-strip';

/** The steps of a talk in their order, and how they look in the panel. */
export function StepList({ steps, phrases }: { steps: FlowStep[]; phrases: readonly Phrase[] }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const problem = (name: string) => {
    if (name === '') return t('options:blankName');
    return steps.some((step) => step.name === name) ? t('flow:stepTaken', { name }) : undefined;
  };
  const arrange = (list: readonly FlowStep[]) =>
    stepCommands.arrange(
      list.map(({ id }) => id),
      writer,
    );
  const add = (name: string) =>
    stepCommands.add({ name, stages: [], tags: [], on: true, must: false }, writer);
  const inUse = stepsInUse(steps);
  return (
    <ListSection
      words={{
        title: t('flow:steps'),
        hint: t('flow:stepsHint'),
        none: t('flow:stepsNone'),
        reset: t('flow:resetSteps'),
        wasReset: t('flow:stepsReset'),
      }}
      onReset={() => stepCommands.reset(writer)}
      rows={steps.map((step, index) => (
        <StepRow
          key={step.id}
          step={step}
          phrases={phrases}
          problem={problem}
          isFirst={index === 0}
          isLast={index === steps.length - 1}
          onMove={(by) => void arrange(shifted(steps, index, by))}
        />
      ))}
    >
      <AddName
        label={t('flow:stepName')}
        action={t('flow:stepAdd')}
        maxLength={8}
        problem={problem}
        onAdd={add}
      />
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
    </ListSection>
  );
}
