import type { TagColour } from '../records/tag.record';

/** What most shops mark first; every one can be renamed or deleted. */
export const starterTags: { name: string; colour: TagColour }[] = [
  { name: '成交', colour: 'teal' },
  { name: '意向', colour: 'blue' },
  { name: '催付', colour: 'orange' },
  { name: '售后', colour: 'red' },
  { name: '老客', colour: 'purple' },
  { name: '等补货', colour: 'amber' },
  { name: '需开票', colour: 'grey' },
];
