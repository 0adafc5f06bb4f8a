import { Component, input, output } from '@angular/core';

/** Something that is on or off at once, with its words: one target of full height. */
@Component({
  selector: 'app-switch',
  template: `
    <label>
      <input
        #box
        type="checkbox"
        role="switch"
        [checked]="isOn()"
        [disabled]="isLocked()"
        [attr.aria-describedby]="describedBy()"
        (change)="switched.emit(box.checked)"
      />
      <span>{{ label() }}</span>
    </label>
  `,
  styleUrl: 'switch.css',
})
export class Switch {
  readonly isOn = input.required<boolean>();
  readonly label = input.required<string>();
  /** It cannot be changed; what `describedBy` names says why. */
  readonly isLocked = input(false);
  /** Ids of what says more about it. */
  readonly describedBy = input<string>();
  readonly switched = output<boolean>();
}
