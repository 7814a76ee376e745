const mostBuyers = 100;
const answers = new Map<string, Map<string, string>>();

/** What was answered for this buyer last, by question. In memory only: it may be words about the buyer. */
export const lastAnswers = (buyer: string): ReadonlyMap<string, string> => answers.get(buyer) ?? new Map();

export function rememberAnswer(buyer: string, question: string, answer: string): void {
  const ofBuyer = answers.get(buyer) ?? new Map<string, string>();
  ofBuyer.set(question, answer);
  // Put in anew, so that the first one is the one not asked about for longest.
  answers.delete(buyer);
  answers.set(buyer, ofBuyer);
  const [oldest] = answers.keys();
  if (answers.size > mostBuyers && oldest !== undefined) answers.delete(oldest);
}
