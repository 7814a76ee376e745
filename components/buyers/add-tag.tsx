import { useLiveQuery } from 'dexie-react-hooks';
import { Plus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allTags } from '../../lib/buyers/queries';
import { type Tag, type TagColour, tagColours } from '../../lib/records/tag.record';
import { useMayLead } from '../members/leads-only';
import { classes } from '../ui/classes';
import { Input } from '../ui/field';
import { PopoverBox } from '../ui/popover-box';

type Choice = Tag | { name: string; colour: TagColour };
const longest = 12;

/** The dashed "+ tag" with its list: pick a tag, or type a new name and choose its colour. Enter takes the first. */
export function AddTag({ carried, onTag }: { carried: Tag[]; onTag: (choice: Choice) => Promise<void> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [colour, setColour] = useState<TagColour>('blue');
  const tags = useLiveQuery(allTags, []) ?? [];
  const name = typed.trim();
  const free = tags.filter((tag) => !carried.some(({ id }) => id === tag.id));
  const found = free.filter((tag) => tag.name.includes(name));
  const leads = useMayLead();
  const unknown = name !== '' && !tags.some((tag) => tag.name === name);
  const isNew = unknown && leads === true;
  const tooLong = name.length > longest;

  const take = async (choice: Choice) => {
    await onTag(choice);
    setTyped('');
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const [first] = found;
    if (first) void take(first);
    else if (isNew && !tooLong) void take({ name, colour });
  };

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={t('buyers:addTagLabel')}
        className="inline-flex items-center gap-0.5 rounded border border-dashed border-edge px-1.5 text-sm leading-5 text-ink3 hover:bg-hover"
      >
        <Plus size={11} aria-hidden />
        {t('buyers:addTag')}
      </Popover.Trigger>
      <PopoverBox>
        <Input
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          aria-label={t('buyers:findTag')}
          placeholder={t('buyers:findTag')}
        />
        <div className="mt-2 flex max-h-40 flex-wrap gap-1 overflow-y-auto">
          {found.map((tag) => (
            <button
              key={tag.id}
              type="button"
              onClick={() => void take(tag)}
              className={`tag-${tag.colour} rounded border border-(--tag-edge) px-1.5 leading-6 text-(--tag) hover:bg-hover`}
            >
              {tag.name}
            </button>
          ))}
          {found.length === 0 && !isNew && (
            <span className="text-sm text-ink3">
              {t(unknown && leads === false ? 'buyers:leadsTags' : 'buyers:noTags')}
            </span>
          )}
        </div>
        {isNew && (
          <NewTag
            name={name}
            tooLong={tooLong}
            colour={colour}
            onColour={setColour}
            onCreate={() => void take({ name, colour })}
          />
        )}
      </PopoverBox>
    </Popover.Root>
  );
}

function NewTag(props: {
  name: string;
  tooLong: boolean;
  colour: TagColour;
  onColour: (colour: TagColour) => void;
  onCreate: () => void;
}) {
  const { name, tooLong, colour, onColour, onCreate } = props;
  const { t } = useTranslation();
  if (tooLong) return <p className="mt-2 text-sm text-late">{t('buyers:tagLong')}</p>;
  return (
    <div className="mt-2 border-t border-line pt-2">
      <div className="mb-1.5 flex gap-1" role="radiogroup" aria-label={t('buyers:colour')}>
        {tagColours.map((choice) => (
          // biome-ignore lint/a11y/useSemanticElements: a swatch cannot be drawn with a native radio
          <button
            key={choice}
            type="button"
            role="radio"
            aria-checked={choice === colour}
            aria-label={choice}
            onClick={() => onColour(choice)}
            className={classes(
              `tag-${choice} size-5 rounded-full border-2 bg-(--dot)`,
              choice === colour ? 'border-ink' : 'border-transparent',
            )}
          />
        ))}
      </div>
      <button
        type="button"
        onClick={onCreate}
        className="w-full rounded-md bg-brand-soft px-2 py-1 text-left text-brand-ink hover:opacity-90"
      >
        {t('buyers:createTag', { name })}
      </button>
    </div>
  );
}
