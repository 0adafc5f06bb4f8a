import { Component, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

/** A line that moves while something is awaited; it shows only after 300 ms, so that quick answers do not flicker. */
@Component({
  selector: 'app-busy',
  imports: [TranslatePipe],
  template: `
    @if (when()) {
      <div class="busy" role="status">
        <span class="track" aria-hidden="true"></span>
        <span class="muted small">{{ label() || ('ui.loading' | translate) }}</span>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .busy {
      display: flex;
      flex-direction: column;
      gap: var(--app-space-2);
      align-items: center;
      padding: var(--app-space-4);
      animation: appear 0s 300ms both;
    }
    .track {
      position: relative;
      width: 120px;
      height: 3px;
      overflow: hidden;
      border-radius: 2px;
      background: var(--app-line);
    }
    .track::after {
      position: absolute;
      inset: 0 60% 0 0;
      border-radius: 2px;
      background: var(--app-primary);
      animation: slide 1.1s ease-in-out infinite alternate;
      content: '';
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
    }
    @keyframes slide {
      to {
        transform: translateX(72px);
      }
    }
  `,
})
export class Busy {
  readonly when = input(true);
  readonly label = input('');
}
