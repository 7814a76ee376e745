import { bubblesOf } from './bubbles';

/** One thing that goes into the reply box and is sent by itself. `id` is that of a `phraseImage`. */
export type Piece = { kind: 'text'; text: string } | { kind: 'image'; id: string };

/** What a phrase is sent as: its messages, then its images. @param text with its values put in */
export const piecesOf = (text: string, images: readonly string[]): Piece[] => [
  ...textPieces(bubblesOf(text)),
  ...images.map((id): Piece => ({ kind: 'image', id })),
];

export const textPieces = (texts: readonly string[]): Piece[] =>
  texts.map((text) => ({ kind: 'text', text }));
