import { ruledSites } from '../../../lib/guard/built-in';

/** Every site that has guard rules of its own: a phrase in the library may be used on any of them. */
export const guardSites: string[] = [...ruledSites];
