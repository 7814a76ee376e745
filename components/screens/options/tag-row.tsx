import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { deleteTag, editTag, restoreTag } from '../../../lib/buyers/commands';
import { type Tag, tagColours } from '../../../lib/records/tag.record';
import { TagChip } from '../../buyers/tag-chip';
import { useWriter } from '../../members/use-writer';
import { NameInput } from '../../settings/name-input';
import { IconButton } from '../../ui/button';
import { classes } from '../../ui/classes';
import { say } from '../../ui/toasts';

export function TagRow({ tag, problem }: { tag: Tag; problem: (name: string) => string | undefined }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const { id, name } = tag;
  const remove = async () => {
    await deleteTag(id, writer);
    say(t('options:tagDeleted', { name }), {
      label: t('common:undo'),
      run: () => restoreTag(id, writer),
    });
  };
  return (
    <li className="flex items-center gap-2 border-b border-line px-2 py-1 last:border-0">
      <span className="w-28 flex-none pl-1">
        <TagChip tag={tag} />
      </span>
      <NameInput
        label={t('options:tagRename', { name })}
        value={name}
        maxLength={12}
        problem={problem}
        onChange={(next) => void editTag(id, { name: next }, writer)}
      />
      <fieldset className="flex flex-none gap-1">
        <legend className="sr-only">{t('options:tagColour', { name })}</legend>
        {tagColours.map((colour) => (
          <button
            key={colour}
            type="button"
            aria-pressed={colour === tag.colour}
            aria-label={t(`options:colour_${colour}`)}
            title={t(`options:colour_${colour}`)}
            onClick={() => void editTag(id, { colour }, writer)}
            className={classes(
              `tag-${colour} grid size-[24px] place-items-center rounded-full border-2`,
              colour === tag.colour ? 'border-(--dot)' : 'border-transparent',
            )}
          >
            <span className="size-3.5 rounded-full bg-(--dot)" />
          </button>
        ))}
      </fieldset>
      <IconButton label={t('options:tagDelete', { name })} onClick={() => void remove()}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
    </li>
  );
}
