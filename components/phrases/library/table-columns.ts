/** Handle, tick, title, text, code, uses: the same in the head and in every row. */
export const columns =
  'grid grid-cols-[22px_28px_minmax(0,9fr)_minmax(0,14fr)_84px_46px] max-[1000px]:grid-cols-[22px_28px_minmax(0,1fr)_minmax(0,1fr)_64px_40px]';

/** Every row is as high, so that ten thousand can be scrolled without measuring one, px. */
export const rowHeight = 46;
export const headHeight = 27;
