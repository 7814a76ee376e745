import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addOwnRule, deleteOwnRule, editOwnRule } from '../../lib/guard/commands';
import { readWords, type WordProblem } from '../../lib/guard/own-words';
import type { GuardLevel } from '../../lib/guard/rule';
import type { GuardRuleRow } from '../../lib/records/guard-rule.record';
import { useWriter } from '../members/use-writer';
import { Button } from '../ui/button';
import { Area, Field, Input } from '../ui/field';
import { Modal } from '../ui/modal';
import { say } from '../ui/toasts';
import { LevelPicker } from './level-picker';
import { SitePicker } from './site-picker';

/** Makes or changes a rule of the shop's own; nothing is stored while a line is wrong. */
export function OwnRuleForm({ rule, onClose }: { rule: GuardRuleRow | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const [words, setWords] = useState(rule?.words.join('\n') ?? '');
  const [level, setLevel] = useState<GuardLevel>(rule?.level ?? 'red');
  const [reason, setReason] = useState(rule?.reason ?? '');
  const [replacement, setReplacement] = useState(rule?.replacement ?? '');
  const [site, setSite] = useState(rule?.sites[0] ?? '');
  const [error, setError] = useState<string>();
  const tell = ([first]: WordProblem[]) => {
    if (first) setError(t(`guard:problem_${first.code}`, { line: first.line, word: first.word }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readWords(words);
    if (!read.ok) return tell(read.error);
    if (read.value.length === 0) return setError(t('guard:noWords'));
    // A rule for several sites keeps them as long as its first one stays chosen.
    const sites = rule && site === (rule.sites[0] ?? '') ? rule.sites : site === '' ? [] : [site];
    const draft = { on: rule?.on ?? true, level, words: read.value, reason, replacement, sites };
    const id = rule?.id ?? (await addOwnRule(draft, writer));
    const undo = rule ? await editOwnRule(id, draft, writer) : () => deleteOwnRule(id, writer);
    say(t('guard:saved'), { label: t('common:undo'), run: undo });
    onClose();
  };
  return (
    <Modal
      open
      onClose={onClose}
      title={t(rule ? 'guard:editTitle' : 'guard:add')}
      closeLabel={t('common:close')}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Field label={t('guard:words')} hint={t('guard:wordsHint')} error={error}>
          {(ids) => (
            <Area
              {...ids}
              rows={6}
              value={words}
              onChange={(event) => {
                setWords(event.target.value);
                setError(undefined);
              }}
            />
          )}
        </Field>
        <Field label={t('guard:reason')} hint={t('guard:reasonHint')}>
          {(ids) => (
            <Input
              {...ids}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('guard:replacement')}>
          {(ids) => (
            <Input
              {...ids}
              maxLength={200}
              value={replacement}
              onChange={(event) => setReplacement(event.target.value)}
            />
          )}
        </Field>
        <div className="flex flex-wrap items-center gap-2">
          <LevelPicker label={t('guard:level')} value={level} onChange={setLevel} />
          <SitePicker label={t('guard:site')} all={t('guard:everywhere')} value={site} onChange={setSite} />
          <span className="flex-1" />
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('common:save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
