import { Directive } from '@angular/core';

/** What is tapped here leaves the cursor, and with it the keyboard of a phone, in the field being typed. */
@Directive({ selector: '[appKeepTyping]', host: { '(mousedown)': 'keep($event)' } })
export class KeepTyping {
  protected keep(event: Event): void {
    if (document.activeElement?.matches('input, textarea')) event.preventDefault();
  }
}
