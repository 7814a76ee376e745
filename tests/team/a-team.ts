import type { KeptTeam } from '../../lib/team/kept';
import { makeTeam, type Wish } from '../../lib/team/make';

/** A small shop: a lead, two agents. */
export const aTeam = (fields: Partial<Wish> = {}): Promise<KeptTeam> =>
  makeTeam({
    ...{ shop: '小店', url: 'ws://127.0.0.1:8443', tls: null },
    people: [
      { name: '林姐', role: 'lead' },
      { name: '小周', role: 'agent' },
      { name: '阿珍', role: 'agent' },
    ],
    ...fields,
  });
