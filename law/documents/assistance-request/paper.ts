import { to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  const items = data.lines('items');
  const reason = source.need('请求协助的理由', data.text('reason'));
  source.need('请求协助的事项', items[0]);
  return letter(source, {
    party: false,
    blocks: [
      to(source.need('被请求协助的机关', data.text('authority'))),
      ...pars(
        source.say('opening', { 案由: source.view.title, 请求理由: /[。！？]$/u.test(reason) ? reason : `${reason}。`, 依据: under(source) }),
        ...items.map((item, index) => `${index + 1}. ${item}`),
        source.say('answer', { 答复日期: source.need('答复日期', data.date('due')), 联系人: source.need('联系人和联系方式', data.text('contact')) }),
      ),
    ],
  });
};
