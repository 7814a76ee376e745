import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UseDraft } from '../../lib/phrases/commands';
import { addressOf } from '../../lib/phrases/image-queries';
import { type Piece, textPieces } from '../../lib/phrases/pieces';
import { splitText } from '../../lib/phrases/split';
import { noteUse } from '../flow/note-use';
import { useWriter } from '../members/use-writer';
import type { Page } from '../screens/panel/use-page-link';
import { copyToClipboard } from '../ui/copy-to-clipboard';
import { say, warn } from '../ui/toasts';
import { useFillImage } from './use-fill-image';

/** What goes to a buyer piece by piece, since the agent sends each: bubbles, images, a text too long for the box. */
export interface Pieces {
  /** Undefined where nobody knows who is open: then pieces are copied. */
  buyerId: string | undefined;
  pieces: Piece[];
  done: number;
  /** UTF-16 units that the box takes at once, where a text had to be cut for it. */
  limit: number | undefined;
  use: UseDraft;
}

type Rest = Pick<Pieces, 'buyerId' | 'use'>;

/** Fills one piece after the other; the agent sends each. The use counts with the first. */
export function useParts(page: Page) {
  const { t } = useTranslation();
  const writer = useWriter();
  const fillImage = useFillImage(page);
  const [queue, setQueue] = useState<Pieces>();
  const { fill, copies } = page;

  /** @returns false when the text would fit, were the box empty */
  const offerLong = useCallback((text: string, limit: number, after: Piece[], rest: Rest) => {
    const parts = textPieces(splitText(text, limit));
    if (parts.length > 1) setQueue({ ...rest, pieces: [...parts, ...after], done: 0, limit });
    return parts.length > 1;
  }, []);

  /** The first of these pieces is filled already. */
  const offerRest = useCallback(
    (pieces: Piece[], rest: Rest) =>
      setQueue(pieces.length > 1 ? { ...rest, pieces, done: 1, limit: undefined } : undefined),
    [],
  );

  /** @returns what became of it; `undefined` when it went nowhere, which was said */
  const fillText = useCallback(
    async (buyerId: string | undefined, text: string) => {
      const copyOut = async () => {
        const copied = await copyToClipboard(text);
        if (copied) say(t(copies ? 'phrases:copiedForClient' : 'phrases:copied'));
        else warn(t('phrases:refused_noCopy'));
        return copied ? ({ kind: 'copied' } as const) : undefined;
      };
      if (buyerId === undefined || copies) return await copyOut();
      const outcome = await fill(buyerId, text, false);
      if (!outcome) return void warn(t('phrases:pageGone'));
      if (outcome.kind !== 'refused') return outcome;
      if (outcome.reason === 'noBox') return await copyOut();
      if (outcome.reason === 'tooLong') return outcome;
      warn(t(`phrases:refused_${outcome.reason}`));
      return undefined;
    },
    [fill, copies, t],
  );

  const fillNext = useCallback(
    async (now: Pieces) => {
      const piece = now.pieces[now.done];
      if (!piece) return;
      let outcome: Awaited<ReturnType<typeof fillText>>;
      if (piece.kind === 'text') {
        outcome = await fillText(now.buyerId, piece.text);
        if (outcome?.kind === 'refused') {
          const parts = splitText(piece.text, outcome.limit ?? piece.text.length);
          if (parts.length === 1) return warn(t('phrases:partWaits'));
          const pieces = [...now.pieces];
          pieces.splice(now.done, 1, ...textPieces(parts));
          return setQueue({ ...now, pieces });
        }
      } else {
        const address = await addressOf(piece.id);
        if (address === undefined) warn(t('phrases:imageGone'));
        else if (!(await fillImage(now.buyerId, address))) return;
        outcome = { kind: 'filled', text: '' };
      }
      if (!outcome) return;
      const done = now.done + 1;
      setQueue(done < now.pieces.length ? { ...now, done } : undefined);
      if (now.done === 0) await noteUse(now.use, outcome, writer);
    },
    [fillText, fillImage, writer, t],
  );

  /** For a phrase that begins with an image. */
  const begin = useCallback(
    async (pieces: Piece[], rest: Rest) => {
      const all = { ...rest, pieces, done: 0, limit: undefined };
      setQueue(all);
      await fillNext(all);
    },
    [fillNext],
  );

  const mine = queue?.buyerId === page.view.open?.buyerId ? queue : undefined;
  return {
    queue: mine,
    offerLong,
    offerRest,
    begin,
    fillNext: () => (mine ? fillNext(mine) : undefined),
    drop: () => setQueue(undefined),
  };
}
