import { Service, signal } from '@angular/core';

/** Which commodity line of boxes 9 to 16 is open to be typed in; the others are shown in short. Provided by the page. */
@Service({ autoProvided: false })
export class OpenLine {
  /** The id of the line; null while all are closed. */
  readonly id = signal<string | null>(null);

  open(lineId: string): void {
    this.id.set(lineId);
  }

  close(): void {
    this.id.set(null);
  }
}
