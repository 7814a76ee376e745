import { observe } from '../../lib/sites/observe';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import { spent } from './timed';

// Put on the window of the bench page, see mutations.bench.ts.
window.watchDesk = (kind, signal) => {
  Object.assign(spent, { total: 0, longest: 0, records: 0 });
  if (kind === 'ours') {
    observe({ doc: document, profile: practiceDesk, signal, onReading: () => undefined });
  } else {
    const observer = new MutationObserver((records) => {
      for (const record of records) void record.target;
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }
  return spent;
};
