import type { FileContent } from '../file-content';
import { type Format, SURE } from './format';
import { allHave, listIn, listRows } from './list-rows';

const entriesOf = (content: FileContent) =>
  (content.kind === 'data' ? listIn(content.data, 'payload') : undefined) ?? [];

/** Chatwoot canned responses, as its API gives them: id, account_id, short_code, content. */
export const chatwoot: Format = {
  id: 'chatwoot',
  name: { zh: 'Chatwoot 预设回复', en: 'Chatwoot canned responses' },
  claims: (content) => (allHave(entriesOf(content), 'short_code', 'content') ? SURE.signature : SURE.no),
  read: (content) => listRows(entriesOf(content)),
};
