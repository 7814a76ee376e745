import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayWindow } from '../../lib/kernel/day-window';
import type { NoticeFields } from '../../lib/notices/commands';
import { type Notice, type NoticeLevel, noticeLevels } from '../../lib/records/notice.record';
import { PhraseChoice } from '../phrases/phrase-choice';
import { Button } from '../ui/button';
import { Area, Field, Input, Select } from '../ui/field';

const two = (part: number) => String(part).padStart(2, '0');

/** `2026-11-22T18:00`, as the field for day and time has it; local time. */
function fieldTime(at: number): string {
  const date = new Date(at);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
const timeOf = (text: string): number | null => (text === '' ? null : new Date(text).getTime());
const lastMinute = () => dayWindow(Date.now()).end - 60_000;

/** Words, level, from when until when, and the phrase that goes with it. A new one stands until the day ends. */
export function NoticeForm(props: {
  notice?: Notice;
  action: string;
  onSave: (fields: Omit<NoticeFields, 'byName'>) => Promise<void>;
  onCancel?: () => void;
}) {
  const { notice, action, onSave, onCancel } = props;
  const { t } = useTranslation();
  const [text, setText] = useState(notice?.text ?? '');
  const [level, setLevel] = useState<NoticeLevel>(notice?.level ?? 'info');
  const [from, setFrom] = useState(() => (notice ? fieldTime(notice.fromAt) : ''));
  const [until, setUntil] = useState(() => {
    const at = notice ? notice.untilAt : lastMinute();
    return at === null ? '' : fieldTime(at);
  });
  const [phraseId, setPhraseId] = useState(notice?.phraseId ?? null);
  const [tried, setTried] = useState(false);
  const fromAt = timeOf(from) ?? Date.now();
  const untilAt = timeOf(until);
  const blank = text.trim() === '';
  const turned = untilAt !== null && untilAt <= fromAt;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (blank || turned) return;
    await onSave({ text: text.trim(), level, fromAt, untilAt, phraseId });
    setTried(false);
    if (notice) return;
    setText('');
    setFrom('');
    setUntil(fieldTime(lastMinute()));
    setPhraseId(null);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="rounded-lg border border-line p-3">
      <Field label={t('notices:text')} error={tried && blank ? t('notices:blank') : undefined}>
        {(ids) => (
          <Area
            {...ids}
            rows={2}
            maxLength={500}
            value={text}
            placeholder={t('notices:textHint')}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-start gap-x-3">
        <div className="w-28">
          <Field label={t('notices:level')}>
            {(ids) => (
              <Select
                {...ids}
                value={level}
                onChange={({ target }) =>
                  setLevel(noticeLevels.find((one) => one === target.value) ?? 'info')
                }
              >
                {noticeLevels.map((one) => (
                  <option key={one} value={one}>
                    {t(`notices:level_${one}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <div className="w-56">
          <Field label={t('notices:from')}>
            {(ids) => (
              <Input
                {...ids}
                type="datetime-local"
                value={from}
                onChange={({ target }) => setFrom(target.value)}
              />
            )}
          </Field>
        </div>
        <div className="w-56">
          <Field label={t('notices:until')} error={tried && turned ? t('notices:turned') : undefined}>
            {(ids) => (
              <Input
                {...ids}
                type="datetime-local"
                value={until}
                onChange={({ target }) => setUntil(target.value)}
              />
            )}
          </Field>
        </div>
        <div className="mb-2 min-w-32 flex-1">
          <span className="mb-0.5 block text-sm text-ink2">{t('notices:phrase')}</span>
          <PhraseChoice label={t('notices:phrase')} value={phraseId} onChange={setPhraseId} />
        </div>
      </div>
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {action}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('common:cancel')}</Button>}
      </div>
    </form>
  );
}
