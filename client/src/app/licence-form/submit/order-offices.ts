interface Office {
  readonly code: string;
}

/** `offices` with those of `recent` on top, in that order; the rest keeps its order. */
export function orderOffices<Item extends Office>(offices: readonly Item[], recent: readonly string[]): Item[] {
  const used = recent.flatMap((code) => offices.filter((office) => office.code === code));
  return [...used, ...offices.filter((office) => !used.includes(office))];
}
