/** Moves one of a list by one place; the same list where it stands at the end. */
export function shifted<T>(list: readonly T[], index: number, by: 1 | -1): readonly T[] {
  const [one, other] = [list[index], list[index + by]];
  return one === undefined || other === undefined
    ? list
    : list.map((item) => (item === one ? other : item === other ? one : item));
}
