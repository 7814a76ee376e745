import { useTranslation } from 'react-i18next';
import { type Shift, shiftSchema } from '../../lib/records/shift.record';
import { tagColours } from '../../lib/records/tag.record';
import { shiftCommands } from '../../lib/shifts/commands';
import { hoursOf, readSpans, spansText } from '../../lib/shifts/spans';
import { useWriter } from '../members/use-writer';
import { EditedList, type RowParts } from '../settings/edited-list';
import { NameInput } from '../settings/name-input';
import { Select } from '../ui/field';

const longest = 8;
const officeHours = [{ from: 9 * 60, to: 18 * 60 }];

/** The templates: name, hours, colour. Every change holds at once. */
export function ShiftList({ shifts }: { shifts: readonly Shift[] }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const free = tagColours.find((colour) => shifts.every((shift) => shift.colour !== colour)) ?? 'grey';
  return (
    <EditedList
      words={{
        title: t('roster:shifts'),
        hint: t('roster:shiftsHint'),
        none: t('roster:shiftsNone'),
        reset: t('roster:resetShifts'),
        wasReset: t('roster:shiftsReset'),
      }}
      wordsOf={(name) => ({
        up: t('roster:shiftUp', { name }),
        down: t('roster:shiftDown', { name }),
        delete: t('roster:shiftDelete', { name }),
        deleted: t('roster:shiftDeleted', { name }),
        taken: t('roster:shiftTaken', { name }),
      })}
      rows={shifts}
      nameOf={({ name }) => name}
      draw={(shift, parts) => <ShiftRow key={shift.id} shift={shift} {...parts} />}
      commands={shiftCommands}
      add={{
        label: t('roster:shiftName'),
        action: t('roster:shiftAdd'),
        maxLength: longest,
        onAdd: (name) => shiftCommands.add({ name, colour: free, spans: officeHours }, writer),
      }}
    />
  );
}

function ShiftRow({ shift, problem, tools }: RowParts & { shift: Shift }) {
  const { id, name, colour, spans } = shift;
  const { t } = useTranslation();
  const writer = useWriter();
  const edit = (fields: Partial<Shift>) => void shiftCommands.edit(id, fields, writer);
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
        className="w-24! flex-none"
      >
        {tagColours.map((one) => (
          <option key={one} value={one}>
            {t(`options:colour_${one}`)}
          </option>
        ))}
      </Select>
      {tools}
    </li>
  );
}
