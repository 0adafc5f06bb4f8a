import type { Finding } from '#domain/rules/rule';
import { hasOpenBlock, toLastFindings } from './last-findings';

const destination: Finding = { rule: 'BOX3-DESTINATION', severity: 'warns', place: 3 };
const late: Finding = { rule: 'BOX4-LODGED-IN-TIME', severity: 'warns', place: 4 };
const species: Finding = { rule: 'BOX11-SCIENTIFIC-NAME', severity: 'warns', place: 11, line: 'a' };
const noOffice: Finding = { rule: 'ENTRY-REQUIRED', severity: 'blocks', place: 'pointOfEntry' };

describe('the findings of the last step', () => {
  it('L16: are in words what the point of entry brought to light, and of the others how many', () => {
    expect(toLastFindings([destination, species, late, noOffice, species])).toEqual({
      aboutEntry: [destination, late],
      otherCount: 2,
    });
    expect(toLastFindings([])).toEqual({ aboutEntry: [], otherCount: 0 });
  });

  it('know what must be fixed outside the dialog', () => {
    expect(hasOpenBlock([noOffice, species])).toBeFalse();
    expect(hasOpenBlock([{ rule: 'BOX3-REQUIRED', severity: 'blocks', place: 3 }])).toBeTrue();
  });
});
