import { describe, expect, it } from 'vitest';
import { sortStages } from '../../lib/phrases/stages';

describe('sortStages', () => {
  it('follows the talk, own stages after it', () => {
    expect(sortStages(['自定义', '告别', '售后', '欢迎', '另一个', '售后'])).toEqual([
      '欢迎',
      '售后',
      '告别',
      '自定义',
      '另一个',
    ]);
  });
});
