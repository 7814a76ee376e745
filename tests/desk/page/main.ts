import { chance } from '../chance';
import { DeskModel } from '../model';
import { openingDesk } from '../opening';
import { readOptions } from '../options';
import { shops } from '../shops';
import { scriptedBuyers } from './buyers';
import { deskControls } from './controls';
import { hostilePage } from './cover';
import { createDesk } from './desk';

const options = readOptions(window.location.search);
const now = () => Date.now() + options.skew * 60_000;

// A reload finds the same conversations, as if a server kept them; a fresh visit begins anew.
const shelf = `desk ${options.shop} ${options.seed} ${options.n}`;
const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const kept = arrival?.type === 'navigate' ? null : sessionStorage.getItem(shelf);
const model = kept === null ? openingDesk(options, now()) : new DeskModel();
if (kept !== null) model.unpack(kept);
window.addEventListener('pagehide', () => sessionStorage.setItem(shelf, model.pack()));

// One stream of chance each, so that one source of events does not shift another.
const buyers = scriptedBuyers(options, model, now, chance(options.seed + 101));
const desk = createDesk({
  options,
  model,
  now,
  dice: chance(options.seed + 202),
  answered: buyers.answered,
});
window.desk = deskControls(desk, chance(options.seed + 303), options.shop);
if (options.cover) window.deskLoot = hostilePage();

document.title = `${shops[options.shop].name} · 客服工作台`;
const openByAddress = () => {
  const [, uid] = /^\/desk\/c\/([^/]+)$/.exec(window.location.pathname) ?? [];
  const wanted = uid === undefined ? null : decodeURIComponent(uid);
  // An address from another seed names nobody here: the desk then shows no conversation.
  desk.open(wanted !== null && model.get(wanted) ? wanted : null, 'keep');
};
window.addEventListener('popstate', openByAddress);
openByAddress();
