import { useTranslation } from 'react-i18next';
import { stepCommands } from '../../lib/flow/edit-commands';
import { phraseFor } from '../../lib/flow/rules';
import { STAGES, sortStages } from '../../lib/phrases/stages';
import type { FlowStep } from '../../lib/records/flow-step.record';
import type { Phrase } from '../../lib/records/phrase.record';
import { useWriter } from '../members/use-writer';
import { MultiChoice } from '../phrases/library/multi-choice';
import type { RowParts } from '../settings/edited-list';
import { NameInput } from '../settings/name-input';
import { Switch } from '../settings/switch';

const asOptions = (names: readonly string[]) => names.map((name) => ({ id: name, label: name }));

export function StepRow(props: RowParts & { step: FlowStep; phrases: readonly Phrase[] }) {
  const { step, phrases, problem, tools } = props;
  const { id, name } = step;
  const { t } = useTranslation();
  const writer = useWriter();
  const edit = (fields: Partial<FlowStep>) => void stepCommands.edit(id, fields, writer);
  const stages = sortStages([...STAGES, ...phrases.map(({ stage }) => stage)]);
  const here = phrases.filter(({ stage }) => step.stages.includes(stage));
  const tags = [...new Set(here.flatMap((phrase) => phrase.tags))].sort((a, b) => a.localeCompare(b, 'zh'));
  const offered = phraseFor(step, phrases);
  return (
    <li className="border-b border-line px-3 py-1.5 last:border-0">
      <div className="flex items-center gap-2">
        <Switch label={t('flow:stepOn', { name })} on={step.on} onChange={(on) => edit({ on })} />
        <NameInput
          label={t('flow:stepRename', { name })}
          value={name}
          maxLength={8}
          problem={problem}
          onChange={(next) => edit({ name: next })}
        />
        <div className="w-36 flex-none">
          <MultiChoice
            label={t('flow:stepStages', { name })}
            all={t('flow:noStage')}
            options={asOptions(stages)}
            value={step.stages}
            onChange={(next) => edit({ stages: next })}
          />
        </div>
        <div className="w-40 flex-none">
          <MultiChoice
            label={t('flow:stepTags', { name })}
            all={t('flow:anyTag')}
            options={asOptions(tags)}
            value={step.tags}
            onChange={(next) => edit({ tags: next })}
          />
        </div>
        {tools}
      </div>
      <div className="mt-1.5 flex items-center gap-4 pl-13 text-sm text-ink3">
        <label className="flex min-h-[24px] flex-none cursor-pointer items-center gap-1.5">
          <input
            type="checkbox"
            className="size-4 accent-(--brand)"
            checked={step.must}
            onChange={({ target }) => edit({ must: target.checked })}
          />
          {t('flow:stepMust')}
        </label>
        {step.stages.length > 0 && (
          <span className="min-w-0 truncate">
            {offered ? t('flow:offered', { title: offered.title }) : t('flow:offeredNone')}
          </span>
        )}
      </div>
    </li>
  );
}
