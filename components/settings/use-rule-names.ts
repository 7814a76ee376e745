import { useLiveQuery } from 'dexie-react-hooks';
import { allTags } from '../../lib/buyers/queries';
import { allShifts } from '../../lib/shifts/queries';
import { knownSites } from '../../lib/sites/queries';
import { useLanguage } from './use-language';

/** What a rule can be for. The prefix tells the kinds of id apart in one list. */
export type RuleKey = `${RuleRoom}:${string}`;
export type RuleRoom = 'sites' | 'tags' | 'shifts';

export interface Named {
  id: string;
  name: string;
}

/** Sites, tags and shifts by name, for choosing one; an id that is known no more is its own name. */
export function useRuleNames(): Record<RuleRoom, Named[]> & { nameOf: (key: RuleKey) => string } {
  const language = useLanguage();
  const sites = (useLiveQuery(knownSites, []) ?? []).map(({ id, name }) => ({ id, name: name[language] }));
  const tags = (useLiveQuery(allTags, []) ?? []).map(({ id, name }) => ({ id, name }));
  const shifts = (useLiveQuery(allShifts, []) ?? []).map(({ id, name }) => ({ id, name }));
  const nameOf = (key: RuleKey) => {
    const id = key.slice(key.indexOf(':') + 1);
    const list = key.startsWith('sites:') ? sites : key.startsWith('tags:') ? tags : shifts;
    return list.find((one) => one.id === id)?.name ?? id;
  };
  return { sites, tags, shifts, nameOf };
}
