import type { Quantity } from '#domain/values/quantity';
import { measuresDoubtOf } from './measures-doubt';

describe('measures', () => {
  const doubt = (volume: string | null, weight: string | null) =>
    measuresDoubtOf({ volumeM3: volume as Quantity | null, netWeightKg: weight as Quantity | null });

  it('of timber are not doubted', () => {
    expect(doubt('46.9116', '25801')).toBeNull();
    expect(doubt('0.01', '12')).toBeNull();
    expect(doubt('12.5', null)).toBeNull();
    expect(doubt(null, '8000')).toBeNull();
    expect(doubt(null, null)).toBeNull();
  });

  it('are doubted where a mark may have been read the wrong way, or where no ship could carry them', () => {
    expect(doubt('46911.6', '25801')).toBe('density');
    expect(doubt('1.234', '617000')).toBe('density');
    expect(doubt('2000000', null)).toBe('volume');
    expect(doubt(null, '5000000000')).toBe('weight');
  });
});
