import { useTranslation } from 'react-i18next';
import { shifted } from '../../lib/flow/rules';
import { type Shift, shiftSchema } from '../../lib/records/shift.record';
import { tagColours } from '../../lib/records/tag.record';
import { shiftCommands } from '../../lib/shifts/commands';
import { hoursOf, readSpans, spansText } from '../../lib/shifts/spans';
import { ListSection } from '../flow/list-section';
import { ListTools } from '../flow/list-tools';
import { useWriter } from '../members/use-writer';
import { AddName } from '../settings/add-name';
import { NameInput } from '../settings/name-input';
import { Select } from '../ui/field';
import { say } from '../ui/toasts';

const longest = 8;
const officeHours = [{ from: 9 * 60, to: 18 * 60 }];

/** The templates: name, hours, colour. Every change holds at once. */
export function ShiftList({ shifts }: { shifts: readonly Shift[] }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const problem = (name: string) => {
    if (name === '') return t('options:blankName');
    return shifts.some((shift) => shift.name === name) ? t('roster:shiftTaken', { name }) : undefined;
  };
  const move = (index: number, by: 1 | -1) =>
    shiftCommands.arrange(
      shifted(shifts, index, by).map(({ id }) => id),
      writer,
    );
  const free = tagColours.find((colour) => shifts.every((shift) => shift.colour !== colour)) ?? 'grey';
  return (
    <ListSection
      words={{
        title: t('roster:shifts'),
        hint: t('roster:shiftsHint'),
        none: t('roster:shiftsNone'),
        reset: t('roster:resetShifts'),
        wasReset: t('roster:shiftsReset'),
      }}
      onReset={() => shiftCommands.reset(writer)}
      rows={shifts.map((shift, index) => (
        <ShiftRow
          key={shift.id}
          shift={shift}
          problem={problem}
          isFirst={index === 0}
          isLast={index === shifts.length - 1}
          onMove={(by) => void move(index, by)}
        />
      ))}
    >
      <AddName
        label={t('roster:shiftName')}
        action={t('roster:shiftAdd')}
        maxLength={longest}
        problem={problem}
        onAdd={(name) => shiftCommands.add({ name, colour: free, spans: officeHours }, writer)}
      />
    </ListSection>
  );
}

function ShiftRow(props: {
  shift: Shift;
  problem: (name: string) => string | undefined;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: 1 | -1) => void;
}) {
  const { shift, problem, ...place } = props;
  const { id, name, colour, spans } = shift;
  const { t } = useTranslation();
  const writer = useWriter();
  const edit = (fields: Partial<Shift>) => void shiftCommands.edit(id, fields, writer);
  const remove = async () => {
    await shiftCommands.delete(id, writer);
    const undo = { label: t('common:undo'), run: () => shiftCommands.restore(id, writer) };
    say(t('roster:shiftDeleted', { name }), undo);
  };
  return (
    <li className="flex items-start gap-2 border-b border-line px-3 py-1 last:border-0">
      <span aria-hidden className={`tag-${colour} mt-2.5 size-2.5 flex-none rounded-full bg-(--dot)`} />
      <div className="w-28 flex-none">
        <NameInput
          label={t('roster:shiftRename', { name })}
          value={name}
          maxLength={longest}
          problem={problem}
          onChange={(next) => edit({ name: next })}
        />
      </div>
      <NameInput
        label={t('roster:shiftHours', { name })}
        value={spansText(spans)}
        maxLength={60}
        problem={(text) => (readSpans(text) ? undefined : t('roster:hoursProblem'))}
        onChange={(text) => edit({ spans: readSpans(text) ?? spans })}
      />
      <span className="mt-1 w-16 flex-none text-right text-ink2 tabular-nums">
        {t('roster:hours', { hours: Math.round(hoursOf(spans) * 10) / 10 })}
      </span>
      <Select
        aria-label={t('roster:shiftColour', { name })}
        value={colour}
        onChange={({ target }) => edit({ colour: shiftSchema.shape.colour.parse(target.value) })}
        className="w-20! flex-none"
      >
        {tagColours.map((one) => (
          <option key={one} value={one}>
            {t(`options:colour_${one}`)}
          </option>
        ))}
      </Select>
      <ListTools
        {...place}
        words={{
          up: t('roster:shiftUp', { name }),
          down: t('roster:shiftDown', { name }),
          delete: t('roster:shiftDelete', { name }),
        }}
        onDelete={() => void remove()}
      />
    </li>
  );
}
