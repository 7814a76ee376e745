import { useTranslation } from 'react-i18next';
import { type CheckItem, type CheckWhen, checkWhenSchema } from '../../lib/records/check-item.record';
import { itemCommands } from '../../lib/shifts/commands';
import { clockText, readClock } from '../../lib/shifts/spans';
import { useWriter } from '../members/use-writer';
import { PhraseChoice } from '../phrases/phrase-choice';
import type { RowParts } from '../settings/edited-list';
import { NameInput } from '../settings/name-input';
import { Switch } from '../settings/switch';
import { Select } from '../ui/field';

const kinds = ['start', 'clock', 'beforeEnd', 'idle'] as const;
const fresh: Record<(typeof kinds)[number], CheckWhen> = {
  start: { kind: 'start' },
  clock: { kind: 'clock', at: 15 * 60 + 30 },
  beforeEnd: { kind: 'beforeEnd', minutes: 10 },
  idle: { kind: 'idle', minutes: 15 },
};

/** What stands in the field beside the kind, and what its words become. */
const shown = (when: CheckWhen): string | undefined =>
  when.kind === 'start' ? undefined : when.kind === 'clock' ? clockText(when.at) : String(when.minutes);
function read(when: CheckWhen, text: string): CheckWhen | undefined {
  const number = Number(text.normalize('NFKC'));
  const parsed = checkWhenSchema.safeParse(
    when.kind === 'clock' ? { ...when, at: readClock(text) } : { ...when, minutes: number },
  );
  return parsed.success ? parsed.data : undefined;
}

export function CheckRow(props: RowParts & { item: CheckItem }) {
  const { item, problem, tools } = props;
  const { id, text, when } = item;
  const { t } = useTranslation();
  const writer = useWriter();
  const edit = (fields: Partial<CheckItem>) => void itemCommands.edit(id, fields, writer);
  const value = shown(when);
  const box = (label: string, checked: boolean, onChange: (on: boolean) => void) => (
    <label className="flex min-h-[24px] flex-none cursor-pointer items-center gap-1.5 text-ink2">
      <input
        type="checkbox"
        className="size-4 accent-(--brand)"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
  return (
    <li className="border-b border-line px-3 py-1.5 last:border-0">
      <div className="flex items-center gap-2">
        <Switch label={t('checks:on', { text })} on={item.on} onChange={(on) => edit({ on })} />
        <NameInput
          label={t('checks:text', { text })}
          value={text}
          maxLength={60}
          problem={problem}
          onChange={(next) => edit({ text: next })}
        />
        {tools}
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 pl-11 text-sm">
        <Select
          aria-label={t('checks:when', { text })}
          value={when.kind}
          onChange={({ target }) => {
            const kind = kinds.find((one) => one === target.value);
            if (kind) edit({ when: fresh[kind] });
          }}
          className="w-40! flex-none"
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`checks:when_${kind}`)}
            </option>
          ))}
        </Select>
        {value !== undefined && (
          <span className="w-20 flex-none rounded-md border border-edge">
            <NameInput
              label={t(when.kind === 'clock' ? 'checks:at' : 'checks:minutes', { text })}
              value={value}
              maxLength={5}
              problem={(typed) =>
                read(when, typed)
                  ? undefined
                  : t(when.kind === 'clock' ? 'checks:atProblem' : 'checks:minutesProblem')
              }
              onChange={(typed) => edit({ when: read(when, typed) ?? when })}
            />
          </span>
        )}
        {box(t('checks:each'), item.each, (each) => edit({ each }))}
        {box(t('checks:carry'), item.carry, (carry) => edit({ carry }))}
        <div className="w-28 flex-none">
          <PhraseChoice
            label={t('checks:phrase', { text })}
            value={item.phraseId}
            onChange={(phraseId) => edit({ phraseId })}
          />
        </div>
      </div>
    </li>
  );
}
