import { useTranslation } from 'react-i18next';
import { createTag, retagBuyer, tagBuyer, untagBuyer } from '../../lib/buyers/commands';
import type { Tag, TagColour } from '../../lib/records/tag.record';
import { useWriter } from '../members/use-writer';
import { say } from '../ui/toasts';

/** Puts tags on and takes them off one buyer, with undo. */
export function useTagging(buyerKey: string) {
  const { t } = useTranslation();
  const writer = useWriter();
  return {
    tag: async (choice: Tag | { name: string; colour: TagColour }) => {
      const id = 'id' in choice ? choice.id : await createTag(choice.name, choice.colour, writer);
      await tagBuyer(buyerKey, id, writer);
    },
    untag: async (tag: Tag) => {
      await untagBuyer(buyerKey, tag.id, writer);
      const undo = { label: t('undo'), run: () => retagBuyer(buyerKey, tag.id, writer) };
      say(t('buyers:untagged', { name: tag.name }), undo);
    },
  };
}
