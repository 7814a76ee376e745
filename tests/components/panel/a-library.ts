import { screen } from '@testing-library/react';
import { addPhrases, type PhraseDraft } from '../../../lib/phrases/commands';
import { openedPanel } from './open-panel';

export const writer = { memberId: null, now: Date.now };
export const draft = (title: string, text: string, fields: Partial<PhraseDraft> = {}): PhraseDraft => ({
  title,
  text,
  code: '',
  stage: '欢迎',
  tags: [],
  ...fields,
});
export const library = [
  draft('欢迎', '{买家}您好,我是{客服},欢迎来到{店铺}', { code: 'hy' }),
  draft('发货', '48 小时内发出', { code: 'fh', stage: '发货' }),
  draft('写错了', '您好 {宅急送}', { stage: '物流' }),
  draft('换行', '第一行\n第二行 <img src=x onerror=alert(1)>', { stage: '物流' }),
];

/** The panel with {@link library} in it, once its list stands. */
export async function openLibrary(start: Parameters<typeof openedPanel>[0] = {}) {
  await addPhrases(library, writer);
  const panel = await openedPanel(start);
  await screen.findByRole('button', { name: '填入:欢迎' });
  return panel;
}
