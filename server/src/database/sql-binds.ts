/** Collects the values of a statement put together from parts: `add` gives each its `$n`. */
export class SqlBinds {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
