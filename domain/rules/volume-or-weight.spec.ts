import { BLANK_MEASURES } from '#domain/licence-content';
import { volumeOrWeight } from '#domain/rules/volume-or-weight';
import { describeRule } from '#domain/testing/describe-rule';
import { buildCommodity } from '#domain/testing/build-licence';

describeRule(volumeOrWeight, {
  'a line with units only': {
    changes: {
      commodities: [buildCommodity({ measures: { ...BLANK_MEASURES, units: '12' as never, unitWord: 'SHEETS' } })],
    },
    finds: [{ place: 14, line: '018f4e2a-0000-7000-8000-00000000000a' }],
  },
  'a line with its weight only': {
    changes: { commodities: [buildCommodity({ measures: { ...BLANK_MEASURES, netWeightKg: '12' as never } })] },
    finds: [],
  },
  'goods measured together without a measure': { changes: { measuredBy: 'goods' }, finds: [{ place: 14 }] },
  'goods measured together': {
    changes: {
      measuredBy: 'goods',
      globalMeasures: { ...BLANK_MEASURES, volumeM3: '0.5' as never },
      commodities: [buildCommodity({ measures: BLANK_MEASURES })],
    },
    finds: [],
  },
  'no line, which BOX10-REQUIRED reports': { changes: { commodities: [], measuredBy: 'goods' }, finds: [] },
});
