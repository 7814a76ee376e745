import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { deleteOwnRule, editOwnRule, restoreOwnRule } from '../../lib/guard/commands';
import type { GuardRuleRow } from '../../lib/records/guard-rule.record';
import { useWriter } from '../members/use-writer';
import { Switch } from '../settings/switch';
import { IconButton } from '../ui/button';
import { Pill } from '../ui/pill';
import { say } from '../ui/toasts';
import { useRuleName } from './use-rule-name';

export function OwnRule({ rule, onEdit }: { rule: GuardRuleRow; onEdit: () => void }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const name = useRuleName([rule])(rule.id);
  const remove = async () => {
    await deleteOwnRule(rule.id, writer);
    say(t('guard:deleted', { name }), {
      label: t('common:undo'),
      run: () => restoreOwnRule(rule.id, writer),
    });
  };
  const turn = async (on: boolean) => {
    const undo = await editOwnRule(rule.id, { on }, writer);
    const said = on ? t(`guard:setTo_${rule.level}`, { name }) : t('guard:switchedOff', { name });
    say(said, { label: t('common:undo'), run: undo });
  };
  return (
    <li className="flex items-center gap-2 border-b border-line px-2 py-1 last:border-0">
      <div className="min-w-0 flex-1">
        <p className="truncate">{name}</p>
        <p className="truncate text-sm text-ink3">
          {t('guard:wordCount', { count: rule.words.length })}
          {rule.reason && ` · ${rule.reason}`}
        </p>
      </div>
      <Pill tone={rule.level === 'red' ? 'late' : 'warn'}>{t(`guard:level_${rule.level}`)}</Pill>
      <IconButton label={t('guard:edit', { name })} onClick={onEdit}>
        <Pencil size={15} aria-hidden />
      </IconButton>
      <IconButton label={t('guard:delete', { name })} onClick={() => void remove()}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
      <Switch label={t('guard:switch', { name })} on={rule.on} onChange={(on) => void turn(on)} />
    </li>
  );
}
