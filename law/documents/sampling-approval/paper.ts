import { approval, requested } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  return approval(source, {
    rows: [
      ['拟抽取的样品', source.need('拟抽取的样品', data.lines('items').join('；'))], ['抽样地点', source.need('抽样地点', data.text('place'))],
      ['抽样方法', source.need('抽样方法', data.text('method'))], ['抽样取证的理由', source.need('抽样取证的理由', data.text('reason'))],
      ['依据', source.form.articles.map(({ text }) => text).join('、')],
    ],
    opinions: requested(source, '承办人意见', '建议抽样取证。'),
  });
};
