/** What modules of one room may import. The first row whose `from` matches counts. */
export interface Law {
  room: string;
  from: RegExp;
  /** Targets that may be imported: project paths, or package names as they are written. */
  may: RegExp[];
  /** Further targets of which only types may be taken. */
  types?: RegExp[];
}

/** Targets below a path of the project. */
export const inside = (path: string) => new RegExp(`^${path}`);
/** A package by its whole name. */
export const pack = (name: string) => new RegExp(`^${name}$`);
