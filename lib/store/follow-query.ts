import { liveQuery, type Subscription } from 'dexie';
import { Follower } from './follower';

/**
 * One live query for all parts of a screen that ask it: they hear an answer in the same moment, and who comes later
 * has it at once. For what decides who may do what.
 */
export class FollowedQuery<Answer> extends Follower<Answer> {
  private watch: Subscription | undefined;

  constructor(private readonly query: () => Promise<Answer>) {
    super();
  }

  protected start(): void {
    this.watch = liveQuery(this.query).subscribe({
      next: (answer) => this.tell(answer),
      error: (error) => console.error('following a query', error),
    });
  }

  protected stop(): void {
    this.watch?.unsubscribe();
  }
}
