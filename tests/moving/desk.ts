import { type Chance, chance } from '../desk/chance';

/** How one desk behaves; drawn from its seed. */
export interface Habits {
  /** What the page takes for the agent's choice of a row. */
  acts: 'click' | 'pointerdown' | 'pointerup';
  /** When the box goes over to the next buyer: at once, or together with one of the parts that show it. */
  flips: 'once' | Part;
  /** Does the text stay in the box, come back per buyer, or does every buyer get a new box? */
  box: 'reused' | 'drafts' | 'fresh';
}

type Part = 'row' | 'head' | 'thread';
const parts: readonly Part[] = ['row', 'head', 'thread'];

export interface Judge {
  habits: Habits;
  /** Who would get what is sent now. */
  owner(): string;
  /** Whose the box was at the moment in which each text came in. */
  entered: { text: string; owner: string }[];
  sent: { text: string; to: string }[];
  /** Where the row of the nth buyer stands, in CSS px. */
  spot(index: number): { x: number; y: number };
}

declare global {
  interface Window {
    judge: Judge;
  }
}

/** Two pairs share a name. */
const nicks = ['小满', '林深见鹿', '小满', '半夏', 'Lily', '阿May代购', 'Lily', '老王五金'];
const latest = 500;

const make = (tag: string, className: string) => {
  const element = document.createElement(tag);
  element.className = className;
  document.body.append(element);
  return element;
};

/** A desk whose row, header and thread follow a click at their own times, and whose list moves under the mouse. */
function desk(dice: Chance): void {
  const habits: Habits = {
    acts: dice.pick(['click', 'pointerdown', 'pointerup'] as const),
    flips: dice.pick(['once', 'once', 'once', ...parts] as const),
    box: dice.pick(['reused', 'drafts', 'fresh'] as const),
  };
  const rows = make('ul', 'rows');
  const head = make('h1', 'who');
  const thread = make('div', 'thread');
  const holder = make('div', 'holder');
  const ids = nicks.map((_, index) => `b-${index}`);
  const drafts = new Map<string, string>();
  let owner = ids[0] ?? '';
  let chosen = owner;
  let turn = 0;
  const drawn: Record<Part, number> = { row: 0, head: 0, thread: 0 };

  const rowOf = (id: string) => [...rows.children].find((row) => (row as HTMLElement).dataset.id === id);
  const draw: Record<Part, (id: string) => void> = {
    row: (id) => {
      for (const row of rows.children) row.classList.toggle('open', row === rowOf(id));
    },
    head: (id) => {
      head.textContent = nicks[ids.indexOf(id)] ?? '';
    },
    thread: (id) => {
      thread.dataset.id = id;
    },
  };
  const boxNow = () => holder.querySelector('textarea');
  const newBox = () => {
    const box = document.createElement('textarea');
    box.addEventListener('input', () => judge.entered.push({ text: box.value, owner }));
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      if (box.value) judge.sent.push({ text: box.value, to: owner });
      box.value = '';
    });
    holder.replaceChildren(box);
  };
  const flip = (id: string) => {
    if (id === owner) return;
    const box = boxNow();
    drafts.set(owner, box?.value ?? '');
    owner = id;
    if (habits.box === 'fresh') newBox();
    if (habits.box === 'drafts' && box) box.value = drafts.get(id) ?? '';
  };
  const open = (id: string | undefined) => {
    if (id === undefined || id === chosen) return;
    chosen = id;
    turn += 1;
    const mine = turn;
    if (habits.flips === 'once') flip(id);
    for (const part of parts) {
      setTimeout(
        () => {
          // What a later choice has drawn already stays.
          if (drawn[part] > mine) return;
          drawn[part] = mine;
          draw[part](id);
          if (habits.flips === part) flip(id);
        },
        dice.int(0, latest),
      );
    }
  };
  const arrange = () => rows.append(...dice.shuffle([...rows.children]));
  const rowAt = (event: Event) => (event.target as Element).closest<HTMLElement>('.row')?.dataset.id;
  rows.addEventListener('pointerdown', (event) => {
    if (habits.acts === 'pointerdown') open(rowAt(event));
    // Between mouse-down and click.
    if (dice.next() < 0.3) queueMicrotask(arrange);
  });
  rows.addEventListener(habits.acts === 'pointerup' ? 'pointerup' : 'click', (event) => {
    if (habits.acts !== 'pointerdown') open(rowAt(event));
  });
  const judge: Judge = {
    habits,
    owner: () => owner,
    entered: [],
    sent: [],
    spot: (index) => {
      const area = rowOf(ids[index] ?? '')?.getBoundingClientRect();
      return { x: (area?.x ?? 0) + 40, y: (area?.y ?? 0) + (area?.height ?? 0) / 2 };
    },
  };
  window.judge = judge;
  for (const [index, id] of ids.entries()) {
    const row = document.createElement('li');
    row.className = 'row';
    row.dataset.id = id;
    row.textContent = nicks[index] ?? '';
    rows.append(row);
  }
  newBox();
  for (const part of parts) draw[part](owner);
  setInterval(() => dice.next() < 0.2 && arrange(), 400);
}

desk(chance(Number(new URLSearchParams(location.search).get('seed'))));
