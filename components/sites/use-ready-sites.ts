import { type SiteState, useSiteStates } from './use-site-states';

/** The sites on which Huabian may work now; `undefined` until read. */
export const useReadySites = (): SiteState[] | undefined => useSiteStates()?.filter(({ on }) => on);
