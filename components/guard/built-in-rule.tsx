import { useTranslation } from 'react-i18next';
import { adjustRule } from '../../lib/guard/commands';
import type { GuardLevel, GuardRule } from '../../lib/guard/rule';
import type { GuardRuleRow } from '../../lib/records/guard-rule.record';
import { useWriter } from '../members/use-writer';
import { Switch } from '../settings/switch';
import { useLanguage } from '../settings/use-language';
import { say } from '../ui/toasts';
import { LevelPicker } from './level-picker';
import { useRuleName } from './use-rule-name';

/** One rule that came along: on or off, how grave, and (opened) what is behind it. */
export function BuiltInRule({ rule, set }: { rule: GuardRule; set: GuardRuleRow | undefined }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const language = useLanguage();
  const name = useRuleName([])(rule.id);
  const now = { on: set?.on ?? !rule.startsOff, level: set?.level ?? rule.level };
  const adjust = async (change: { on?: boolean; level?: GuardLevel }) => {
    const next = { ...now, ...change };
    const undo = await adjustRule(rule.id, next, writer);
    const said = next.on ? t(`guard:setTo_${next.level}`, { name }) : t('guard:switchedOff', { name });
    say(said, { label: t('common:undo'), run: undo });
  };
  const { bad, good } = rule.examples;
  return (
    <li className="flex items-start gap-2 border-b border-line px-2 py-1 last:border-0">
      <details className="min-w-0 flex-1">
        <summary className="cursor-pointer">{name}</summary>
        <dl className="mt-1 mb-1 grid gap-0.5 text-sm text-ink2">
          <dd>{rule.reason[language]}</dd>
          {rule.replacement && <dd>{t('library:instead', { words: rule.replacement.zh })}</dd>}
          <dd className="text-ink3">{t('guard:source', { source: rule.source })}</dd>
          <dd>{t('guard:caught', { texts: bad.slice(0, 4).join(' / ') })}</dd>
          <dd>{t('guard:passes', { texts: good.slice(0, 4).join(' / ') })}</dd>
        </dl>
      </details>
      <LevelPicker
        label={t('guard:levelOf', { name })}
        value={now.level}
        onChange={(level) => void adjust({ level })}
      />
      <span className="py-0.5">
        <Switch label={t('guard:switch', { name })} on={now.on} onChange={(on) => void adjust({ on })} />
      </span>
    </li>
  );
}
