import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { checkItems } from '../../lib/shifts/check-queries';
import { itemCommands } from '../../lib/shifts/commands';
import { LeadsLine, LeadsOnly } from '../members/leads-only';
import { useWriter } from '../members/use-writer';
import { EditedList } from '../settings/edited-list';
import { Page } from '../settings/page';
import { CheckRow } from './check-row';

/** What is to be done at a time of each working day. Every change holds at once. */
export function ChecksPage() {
  const { t } = useTranslation();
  const writer = useWriter();
  const items = useLiveQuery(checkItems, []);
  if (!items) return null;
  return (
    <Page title={t('options:nav_checks')} hint={t('checks:pageHint')}>
      <LeadsLine />
      <LeadsOnly>
        <EditedList
          words={{
            title: t('checks:title'),
            hint: t('checks:hint'),
            none: t('checks:none'),
            reset: t('checks:reset'),
            wasReset: t('checks:wasReset'),
          }}
          wordsOf={(text) => ({
            up: t('checks:up', { text }),
            down: t('checks:down', { text }),
            delete: t('checks:delete', { text }),
            deleted: t('checks:deleted', { text }),
            taken: t('checks:taken', { text }),
          })}
          rows={items}
          nameOf={({ text }) => text}
          draw={(item, parts) => <CheckRow key={item.id} item={item} {...parts} />}
          commands={itemCommands}
          add={{
            label: t('checks:new'),
            action: t('checks:add'),
            maxLength: 60,
            onAdd: (text) =>
              itemCommands.add(
                { text, on: true, when: { kind: 'start' }, each: false, carry: false, phraseId: null },
                writer,
              ),
          }}
        />
      </LeadsOnly>
    </Page>
  );
}
