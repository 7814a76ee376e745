import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import { read } from '../../lib/sites/read';
import { Memo, reachOf } from '../../lib/sites/read/memo';

declare global {
  interface Window {
    /** Ms of each of `times` snapshots of the page; `incremental` after one changed row and one changed message. */
    timeSnapshots(kind: 'full' | 'incremental', times: number): number[];
    /** Ms of each of `times` passes that only find the rows and messages and take their text: the least a reader does. */
    timeFloor(times: number): number[];
  }
}

const now = () => performance.now();

window.timeSnapshots = (kind, times) => {
  const memo = new Memo(reachOf(practiceDesk));
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  const { list } = read(document, practiceDesk, { memo, now: Date.now() });
  const samples: number[] = [];
  for (let i = 0; i < times; i++) {
    const rows = document.querySelectorAll('.conv-last');
    const texts = document.querySelectorAll('.msg-text');
    const [row, text] = [rows[(i * 37) % rows.length], texts[texts.length - 1 - (i % 40)]];
    for (const one of [row, text]) if (one) one.textContent = `第 ${i} 句,在吗?`;
    // The page lays itself out whether or not anybody reads it.
    void document.body.offsetHeight;
    const records = observer.takeRecords();
    const start = now();
    if (kind === 'incremental') {
      memo.forget(records, list);
      read(document, practiceDesk, { memo, now: Date.now() });
    } else read(document, practiceDesk, { now: Date.now() });
    samples.push(now() - start);
  }
  observer.disconnect();
  return samples;
};

window.timeFloor = (times) => {
  const samples: number[] = [];
  let read = 0;
  for (let i = 0; i < times; i++) {
    const start = now();
    for (const row of document.querySelectorAll('li.conv[data-uid]'))
      for (const part of row.querySelectorAll('.conv-nick, .conv-last, .conv-unread, .conv-wait'))
        read += part.textContent?.length ?? 0;
    for (const message of document.querySelectorAll('.thread .msg')) read += message.textContent?.length ?? 0;
    samples.push(now() - start);
  }
  if (read === 0) throw new Error('the page holds no conversations');
  return samples;
};
