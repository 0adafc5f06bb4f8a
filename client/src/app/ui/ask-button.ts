import { Directive, input } from '@angular/core';
import type { Attempt } from '../session/attempt';

/** A button that asks the server for something: busy while it does, out of use while the server asks for patience. */
@Directive({
  selector: 'button[appAsk]',
  host: {
    '[attr.aria-busy]': 'appAsk().isRunning()',
    '[disabled]': 'appAsk().isWaiting()',
  },
})
export class AskButton {
  readonly appAsk = input.required<Attempt>();
}
