import type { Phrase } from '../records/phrase.record';
import { soundRow } from './search/entries';
import { soundsOf } from './sounds';

self.onmessage = ({ data }: MessageEvent<readonly Phrase[]>) =>
  self.postMessage(data.map((phrase) => soundRow(phrase, soundsOf(phrase))));
