import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../../lib/records/phrase.record';
import { dayStamp } from '../../backup/day-stamp';
import { Button } from '../../ui/button';
import { downloadFile } from '../../ui/download-file';
import { useExports } from './use-exports';

/** Hands phrases out as a file: all of the library, or those that are chosen. */
export function ExportMenu(props: { phrases: readonly Phrase[]; selected?: boolean; small?: boolean }) {
  const { phrases, selected, small } = props;
  const { t } = useTranslation();
  const name = `${t('library:fileName')}-${dayStamp(Date.now())}`;
  const exports = useExports(phrases);
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button disabled={phrases.length === 0} className={small ? '!min-h-[24px] !px-2 !py-0 text-sm' : ''}>
          {t('library:export')}
          <ChevronDown size={14} aria-hidden className="-mr-1" />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-50 rounded-lg border border-line bg-card p-1 shadow-lg"
        >
          <DropdownMenu.Label className="px-2.5 py-1 text-sm text-ink3">
            {t(selected ? 'table:exportSelected' : 'table:exportAll', { count: phrases.length })}
          </DropdownMenu.Label>
          {exports.map(({ key, ending, type, make }) => (
            <DropdownMenu.Item
              key={key}
              className="cursor-pointer rounded-md px-2.5 py-1 outline-none data-highlighted:bg-hover"
              onSelect={async () => downloadFile(`${name}${ending}`, type, await make())}
            >
              {t(`library:${key}`)}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
