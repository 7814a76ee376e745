import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setCommands } from '../../lib/flow/edit-commands';
import type { FlowStep } from '../../lib/records/flow-step.record';
import type { QuestionSet } from '../../lib/records/question-set.record';
import { useWriter } from '../members/use-writer';
import type { RowParts } from '../settings/edited-list';
import { NameInput } from '../settings/name-input';
import { Switch } from '../settings/switch';
import { IconButton } from '../ui/button';
import { Select } from '../ui/field';
import { QuestionFields } from './question-fields';

export function SetRow(props: RowParts & { set: QuestionSet; steps: FlowStep[] }) {
  const { set, steps, problem, tools } = props;
  const { id, name } = set;
  const { t } = useTranslation();
  const writer = useWriter();
  const [open, setOpen] = useState(false);
  const edit = (fields: Partial<QuestionSet>) => void setCommands.edit(id, fields, writer);
  return (
    <li className="border-b border-line px-3 py-1.5 last:border-0">
      <div className="flex items-center gap-2">
        <Switch label={t('flow:setOn', { name })} on={set.on} onChange={(on) => edit({ on })} />
        <NameInput
          label={t('flow:setRename', { name })}
          value={name}
          maxLength={12}
          problem={problem}
          onChange={(next) => edit({ name: next })}
        />
        <span className="flex-none text-sm text-ink3">
          {t('flow:setCount', { count: set.questions.length })}
        </span>
        <Select
          aria-label={t('flow:setStep', { name })}
          value={steps.some((step) => step.id === set.stepId) ? set.stepId : ''}
          onChange={({ target }) => edit({ stepId: target.value })}
          className="w-32! flex-none"
        >
          {steps.map((step) => (
            <option key={step.id} value={step.id}>
              {step.name}
            </option>
          ))}
          <option value="">{t('flow:setNoStep')}</option>
        </Select>
        <IconButton label={t('flow:setEdit', { name })} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Pencil size={15} aria-hidden />
        </IconButton>
        {tools}
      </div>
      {open && <QuestionFields questions={set.questions} onChange={(questions) => edit({ questions })} />}
    </li>
  );
}
