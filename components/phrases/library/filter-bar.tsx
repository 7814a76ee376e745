import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { foldersOf } from '../../../lib/phrases/folders';
import {
  type LibraryFilter,
  type LibraryState,
  libraryStates,
  wholeLibrary,
} from '../../../lib/phrases/library-filter';
import type { Phrase } from '../../../lib/records/phrase.record';
import { Button, IconButton } from '../../ui/button';
import { classes } from '../../ui/classes';
import { Select } from '../../ui/field';
import { useSites } from './use-places';

/** The most tags that are offered: a list of hundreds is looked through by searching. */
const mostTags = 60;

interface Props {
  phrases: readonly Phrase[];
  filter: LibraryFilter;
  tags: string[];
  counts: Record<LibraryState, number>;
  onFilter: (filter: LibraryFilter) => void;
  onFinder: () => void;
}

/** What of the library is listed: by folder, tag, scope and platform, and the states that phrases are in. */
export function FilterBar({ phrases, filter, tags, counts, onFilter, onFinder }: Props) {
  const { t } = useTranslation();
  const sites = useSites();
  const folders = filter.stage === '' ? [] : foldersOf(phrases, filter.stage);
  const choice = (
    field: 'folder' | 'tag' | 'scope' | 'site',
    any: string,
    options: readonly { id: string; label: string }[],
  ) => (
    <Select
      aria-label={t(`table:${field}`)}
      value={filter[field]}
      onChange={(event) => onFilter({ ...filter, [field]: event.target.value })}
      className={classes(
        '!min-h-[24px] !w-auto max-w-32 !py-0 text-sm',
        filter[field] === '' ? 'text-ink2' : 'border-brand bg-brand-soft',
      )}
    >
      <option value="">{any}</option>
      {options.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </Select>
  );
  const named = (names: readonly string[]) => names.map((name) => ({ id: name, label: name }));
  return (
    <div className="flex flex-wrap items-center gap-1">
      {folders.length > 0 && choice('folder', t('table:anyFolder'), named(folders))}
      {choice('tag', t('table:anyTag'), named(tags.slice(0, mostTags)))}
      {choice('scope', t('table:anyScope'), [
        { id: 'team', label: t('table:team') },
        { id: 'mine', label: t('table:mine') },
      ])}
      {choice('site', t('table:anySite'), sites)}
      <fieldset className="contents">
        <legend className="sr-only">{t('table:states')}</legend>
        {libraryStates
          .filter((state) => counts[state] > 0 || filter.state === state)
          .map((state) => (
            <button
              key={state}
              type="button"
              title={t(`table:hint_${state}`)}
              aria-pressed={filter.state === state}
              onClick={() => onFilter({ ...filter, state: filter.state === state ? '' : state })}
              className={classes(
                'min-h-[24px] rounded-full border px-2 text-sm whitespace-nowrap tabular-nums',
                filter.state === state
                  ? 'border-brand bg-brand text-on-brand'
                  : 'border-edge text-ink2 hover:bg-hover',
              )}
            >
              {t(`table:state_${state}`)} {counts[state].toLocaleString()}
            </button>
          ))}
      </fieldset>
      <Button look="quiet" small onClick={onFinder}>
        {t('table:finder')}
      </Button>
      {JSON.stringify({ ...filter, stage: '' }) !== JSON.stringify(wholeLibrary) && (
        <IconButton
          label={t('table:clear')}
          className="!size-6"
          onClick={() => onFilter({ ...wholeLibrary, stage: filter.stage })}
        >
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
