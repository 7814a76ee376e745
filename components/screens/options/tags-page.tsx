import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { createTag } from '../../../lib/buyers/commands';
import { allTags } from '../../../lib/buyers/queries';
import { tagColours } from '../../../lib/records/tag.record';
import { LeadsLine, LeadsOnly } from '../../members/leads-only';
import { useWriter } from '../../members/use-writer';
import { ListExchange } from '../../phrases/library/list-exchange';
import { AddName } from '../../settings/add-name';
import { Page } from '../../settings/page';
import { Empty } from '../../ui/empty';
import { TagRow } from './tag-row';

/** The marks that this shop puts on buyers. */
export function TagsPage() {
  const { t } = useTranslation();
  const writer = useWriter();
  const tags = useLiveQuery(allTags, []);
  if (!tags) return null;
  const problem = (name: string) => {
    if (name === '') return t('options:blankName');
    return tags.some((tag) => tag.name === name) ? t('options:tagTaken', { name }) : undefined;
  };
  // The colour used least, so that new tags can be told apart.
  const count = (colour: string) => tags.filter((tag) => tag.colour === colour).length;
  const [colour = 'teal'] = tagColours.toSorted((a, b) => count(a) - count(b));
  return (
    <Page
      title={t('options:nav_tags')}
      hint={t('options:tagsHint')}
      aside={<ListExchange list="tags" title={t('options:nav_tags')} />}
    >
      <LeadsLine />
      <LeadsOnly>
        {tags.length === 0 ? (
          <Empty title={t('options:tagNone')} />
        ) : (
          <ul className="rounded-lg border border-line">
            {tags.map((tag) => (
              <TagRow key={tag.id} tag={tag} problem={problem} />
            ))}
          </ul>
        )}
        <AddName
          label={t('options:tagName')}
          action={t('options:tagAdd')}
          maxLength={12}
          problem={problem}
          onAdd={(name) => createTag(name, colour, writer)}
        />
      </LeadsOnly>
    </Page>
  );
}
