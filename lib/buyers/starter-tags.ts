import type { TagColour } from '../records/tag.record';

/** What most shops mark first; every one can be renamed or deleted. Ids are the same everywhere, so that a team has each once. */
export const starterTags: { id: string; name: string; colour: TagColour }[] = [
  { id: 'starter-sold', name: '成交', colour: 'teal' },
  { id: 'starter-interested', name: '意向', colour: 'blue' },
  { id: 'starter-urge', name: '催付', colour: 'orange' },
  { id: 'starter-after-sales', name: '售后', colour: 'red' },
  { id: 'starter-regular', name: '老客', colour: 'purple' },
  { id: 'starter-restock', name: '等补货', colour: 'amber' },
  { id: 'starter-invoice', name: '需开票', colour: 'grey' },
];
