import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { shifted } from '../../lib/flow/rules';
import { checkItems } from '../../lib/shifts/check-queries';
import { itemCommands } from '../../lib/shifts/commands';
import { ListSection } from '../flow/list-section';
import { useWriter } from '../members/use-writer';
import { AddName } from '../settings/add-name';
import { Page } from '../settings/page';
import { CheckRow } from './check-row';

/** What is to be done at a time of each working day. Every change holds at once. */
export function ChecksPage() {
  const { t } = useTranslation();
  const writer = useWriter();
  const items = useLiveQuery(checkItems, []);
  if (!items) return null;
  const move = (index: number, by: 1 | -1) =>
    itemCommands.arrange(
      shifted(items, index, by).map(({ id }) => id),
      writer,
    );
  const problem = (text: string) => {
    if (text === '') return t('options:blankName');
    return items.some((item) => item.text === text) ? t('checks:taken', { text }) : undefined;
  };
  return (
    <Page title={t('options:nav_checks')} hint={t('checks:pageHint')}>
      <ListSection
        words={{
          title: t('checks:title'),
          hint: t('checks:hint'),
          none: t('checks:none'),
          reset: t('checks:reset'),
          wasReset: t('checks:wasReset'),
        }}
        onReset={() => itemCommands.reset(writer)}
        rows={items.map((item, index) => (
          <CheckRow
            key={item.id}
            item={item}
            problem={problem}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            onMove={(by) => void move(index, by)}
          />
        ))}
      >
        <AddName
          label={t('checks:new')}
          action={t('checks:add')}
          maxLength={60}
          problem={problem}
          onAdd={(text) =>
            itemCommands.add(
              { text, on: true, when: { kind: 'start' }, each: false, carry: false, phraseId: null },
              writer,
            )
          }
        />
      </ListSection>
    </Page>
  );
}
