import type { FileContent } from '../file-content';
import { type Format, SURE } from './format';
import { allHave, listIn, listRows } from './list-rows';

const entriesOf = (content: FileContent) =>
  (content.kind === 'data' ? listIn(content.data, 'cannedResponses', 'responses') : undefined) ?? [];

/** Rocket.Chat canned responses: shortcut, text, scope, tags. */
export const rocketChat: Format = {
  id: 'rocket-chat',
  name: { zh: 'Rocket.Chat 预设回复', en: 'Rocket.Chat canned responses' },
  claims: (content) => (allHave(entriesOf(content), 'shortcut', 'text', 'scope') ? SURE.signature : SURE.no),
  read: (content) => listRows(entriesOf(content)),
};
