import { approval, requested } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 先行登记保存证据审批表: what, why it may be lost, how and where it would be kept. The head approves before anything is kept. */
export const write: Write = (source) => {
  const { data } = source;
  return approval(source, {
    rows: [
      ['拟保存的证据', source.need('拟保存的证据', data.lines('items').join('；'))], ['理由', source.need('理由', data.text('reason'))],
      ['保存方式', source.need('保存方式', data.words('custody'))], ['保存地点', source.need('保存地点', data.text('place'))],
      ['依据', source.form.articles.map(({ text }) => text).join('、')],
    ],
    opinions: requested(source, '承办人意见', '证据可能灭失或者以后难以取得，建议先行登记保存。'),
  });
};
