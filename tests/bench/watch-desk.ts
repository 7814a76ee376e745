import { observe } from '../../lib/sites/observe';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import { spent } from './timed';

const rounds = 21;

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

/**
 * What the browser itself pays for recording: ms per 1,000 mutations that an observer adds to the same changes, before
 * any callback does anything. With and without in turn, the middle of all rounds: single ones tell of the machine.
 */
window.timeRecording = async () => {
  const texts = [...document.querySelectorAll('.conv-last')];
  const change = async () => {
    const start = performance.now();
    for (let i = 0; i < 5000; i++) {
      const text = texts[i % texts.length];
      if (text) text.textContent = `第 ${i} 句`;
      // Let the records be delivered, as between two tasks of the page.
      if (i % 1000 === 999) await null;
    }
    return (performance.now() - start) / 5;
  };
  const added: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const alone = await change();
    const end = new AbortController();
    window.watchDesk('bare', end.signal);
    added.push((await change()) - alone);
    end.abort();
  }
  return Math.max(0, added.sort((a, b) => a - b)[rounds >> 1] ?? 0);
};
