import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, useMemo } from 'react';
import { shopVariables } from '../../../lib/phrases/queries';
import { ownNamesOf } from '../../../lib/phrases/shop-variables';
import { noOwnNames } from '../../../lib/phrases/variable-names';

export const OwnNamesContext = createContext(noOwnNames);

/** Names of the shops' own values, for the many rows of a table that would otherwise each ask for them. */
export function KnowOwnNames({ children }: { children: ReactNode }) {
  const rows = useLiveQuery(shopVariables, []);
  const own = useMemo(() => ownNamesOf(rows ?? []), [rows]);
  return <OwnNamesContext value={own}>{children}</OwnNamesContext>;
}
