import { commodityCodeRequired } from '#domain/rules/commodity-code-required';
import { describeRule } from '#domain/testing/describe-rule';
import { buildCommodity } from '#domain/testing/build-licence';

describeRule(commodityCodeRequired, {
  'no line': { changes: { commodities: [] }, finds: [{ place: 10 }] },
  'only lines without a code': { changes: { commodities: [buildCommodity({ hsCode: '' })] }, finds: [{ place: 10 }] },
  'one code among several lines': {
    changes: { commodities: [buildCommodity({ hsCode: '' }), buildCommodity()] },
    finds: [],
  },
});
