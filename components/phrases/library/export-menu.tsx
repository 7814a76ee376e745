import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../../lib/records/phrase.record';
import { dayStamp } from '../../backup/day-stamp';
import { Button } from '../../ui/button';
import { downloadFile } from '../../ui/download-file';
import { MenuBox, MenuItem } from '../../ui/menu';
import { useExports } from './use-exports';

/** Hands phrases out as a file: all of the library, or those that are chosen. */
export function ExportMenu(props: { phrases: readonly Phrase[]; selected?: boolean; small?: boolean }) {
  const { phrases, selected, small } = props;
  const { t } = useTranslation();
  const name = `${t('library:fileName')}-${dayStamp(Date.now())}`;
  const exports = useExports(phrases, !selected);
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button disabled={phrases.length === 0} small={small}>
          {t('library:export')}
          <ChevronDown size={14} aria-hidden className="-mr-1" />
        </Button>
      </DropdownMenu.Trigger>
      <MenuBox>
        <DropdownMenu.Label className="px-2.5 py-1 text-sm text-ink3">
          {t(selected ? 'table:exportSelected' : 'table:exportAll', { count: phrases.length })}
        </DropdownMenu.Label>
        {exports.map(({ key, ending, type, make }) => (
          <MenuItem key={key} onChoose={async () => downloadFile(`${name}${ending}`, type, await make())}>
            {t(`library:${key}`)}
          </MenuItem>
        ))}
      </MenuBox>
    </DropdownMenu.Root>
  );
}
